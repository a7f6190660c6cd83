/** Takeovers in the words of staff: how they ended, how fast they came onto the screens. */
import type { TakeoverAnswer } from '#content/wire/takeover-bodies.ts';
import { nameOf } from '../state/names.ts';
import { whenText } from '../state/when.ts';

/** `0.08 秒`, `12.3 秒` */
export const latencyText = (ms: number): string => `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} 秒`;

/** How it stands: ended by the clock is told apart from ended by somebody. */
export function phaseText({ phase, from, until, clearedAt, clearedBy }: TakeoverAnswer, at: number): string {
  switch (phase) {
    case 'planned':
      return `定于 ${whenText(from, at)} 开始`;
    case 'active':
      return `正在屏幕上，到 ${whenText(until, at)}`;
    case 'ended':
      return `${whenText(until, at)} 到时间自动结束`;
    case 'cleared':
      return `${nameOf(clearedBy ?? '')} 于 ${whenText(clearedAt ?? until, at)} 提前结束`;
  }
}

/** `4 块屏都显示了，最慢 0.31 秒`, `3 块屏显示了，1 块没有` */
export function reachText({ painted, waiting }: TakeoverAnswer): string {
  const slowest = Math.max(0, ...painted.map(({ latencyMs }) => latencyMs));
  const speed = painted.length > 0 ? `，最慢 ${latencyText(slowest)}` : '';
  if (painted.length + waiting.length === 0) return '没有登记的屏幕';
  if (waiting.length === 0) return `${painted.length} 块屏都显示了${speed}`;
  return painted.length === 0
    ? `${waiting.length} 块屏都没有显示`
    : `${painted.length} 块屏显示了${speed}，${waiting.length} 块没有`;
}
