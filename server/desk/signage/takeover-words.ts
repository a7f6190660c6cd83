/** Takeovers in the words of staff: how they ended, how fast they came onto the screens. */
import type { TakeoverAnswer } from '#content/wire/takeover-bodies.ts';
import { nameOf } from '../state/names.ts';
import { screenName } from '../state/screens.ts';
import { whenText } from '../state/when.ts';

/** `0.08 秒`, `12.3 秒` */
export const latencyText = (ms: number): string => `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} 秒`;

/** `所有屏幕和查询机`, `大厅 LED 屏、门头屏`, `3 块屏` */
export function whereText(screens: 'all' | readonly string[]): string {
  if (screens === 'all') return '所有屏幕和查询机';
  return screens.length <= 2 ? screens.map(screenName).join('、') : `${screens.length} 块屏`;
}

/** One that was called off before it began, which no screen has shown. */
export const neverBegan = ({ from, clearedAt }: TakeoverAnswer): boolean => clearedAt !== null && clearedAt < from;

/** How it stands: ended by the clock is told apart from ended by somebody. */
export function phaseText(takeover: TakeoverAnswer, at: number): string {
  const { phase, from, until, clearedAt, clearedBy } = takeover;
  switch (phase) {
    case 'planned':
      return `定于 ${whenText(from, at)} 开始`;
    case 'active':
      return `正在屏幕上，到 ${whenText(until, at)}`;
    case 'ended':
      return `${whenText(until, at)} 到时间自动结束`;
    case 'cleared':
      return `${nameOf(clearedBy ?? '')}于${whenText(clearedAt ?? until, at)} ${neverBegan(takeover) ? '取消，没有发出' : '提前结束'}`;
  }
}

/** `今天 09:30 发出；到时间自动结束；4 块屏都显示了`; of one that no screen was to show yet, how it stands. */
export function courseText(takeover: TakeoverAnswer, at: number): string {
  const phase = phaseText(takeover, at);
  if (takeover.phase === 'planned' || neverBegan(takeover)) return phase;
  return `${whenText(takeover.from, at)} 发出；${phase}；${reachText(takeover)}`;
}

/** `4 块屏都显示了，最慢 0.31 秒`, `3 块屏显示了，1 块没有` */
export function reachText({ painted, waiting, outranked }: TakeoverAnswer): string {
  const slowest = Math.max(0, ...painted.map(({ latencyMs }) => latencyMs));
  const speed = painted.length > 0 ? `，最慢 ${latencyText(slowest)}` : '';
  if (painted.length + waiting.length === 0) return outranked.length > 0 ? '屏幕正显示更紧急的一条' : '没有登记的屏幕';
  if (waiting.length === 0) return `${painted.length} 块屏都显示了${speed}`;
  return painted.length === 0
    ? `${waiting.length} 块屏都没有显示`
    : `${painted.length} 块屏显示了${speed}，${waiting.length} 块没有`;
}
