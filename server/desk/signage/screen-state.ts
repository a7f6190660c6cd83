/** How a screen fares, from what it reports: online, late, behind, off; and how staff are told. */
import type { Displays } from '#content/wire/events.ts';
import { agoText } from '../state/when.ts';

export type Seen = Displays['screens'][number];
export type ScreenState = 'never' | 'off' | 'late' | 'new' | 'behind' | 'outdated' | 'takeover' | 'fine';

/** A screen reports every 15 s; after three that did not come it is late. */
const lateMs = 45_000;

/** It is there, but plays an older version than it should. */
export const behind = ({ online, version, expected }: Seen): boolean =>
  online && version !== null && version < expected;

export function screenStateOf(seen: Seen | undefined, now: number): ScreenState {
  if (!seen?.online) return seen?.seen ? 'off' : 'never';
  if (seen.seen !== null && now - seen.seen > lateMs) return 'late';
  if (seen.version === null) return 'new';
  if (behind(seen)) return 'behind';
  if (seen.release !== null && seen.release !== seen.hubRelease) return 'outdated';
  return seen.takeover ? 'takeover' : 'fine';
}

export const stateTones: Readonly<Record<ScreenState, 'good' | 'wait' | 'bad'>> = {
  never: 'bad',
  off: 'bad',
  late: 'wait',
  new: 'wait',
  behind: 'wait',
  outdated: 'wait',
  takeover: 'good',
  fine: 'good',
};

export function stateText(seen: Seen | undefined, now: number): string {
  const last = seen?.seen ? agoText(seen.seen, now) : '';
  switch (screenStateOf(seen, now)) {
    case 'never':
      return '不在线，还没有连上过';
    case 'off':
      return `不在线，最后见到：${last}`;
    case 'late':
      return `连着，但没有按时报告，最后一次：${last}`;
    case 'new':
      return '刚连上，还没有报告画面';
    case 'behind':
      return '在线，还在放旧内容，正在更新';
    case 'outdated':
      return `在线，播放程序是旧版 ${seen?.release}，夜里会自己换成 ${seen?.hubRelease}，也可以在设置里重新载入`;
    case 'takeover':
      return '在线，正在显示紧急通知';
    case 'fine':
      return '在线，内容是最新的';
  }
}

/** What to do about it; null where there is nothing to do. */
export function adviceOf(seen: Seen | undefined, now: number): string | null {
  switch (screenStateOf(seen, now)) {
    case 'never':
      return '在播放这块屏的电脑上打开 /signage/，再用屏幕上的码配对。';
    case 'off':
      return '请看看播放电脑是否开着、网线是否插好。它会按最后收到的内容继续放。';
    case 'late':
      return '播放电脑可能卡住了。等一分钟还这样，请在设置里点“重新载入播放页”；还不行就重启那台电脑。';
    default:
      return null;
  }
}
