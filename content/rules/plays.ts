/** Proof of play counted: by what was shown and by screen. */
import type { PlayEvent } from '#content/model/play.ts';
import type { PlayCount } from '#content/model/play-day.ts';
import type { Source } from '#content/model/playlist.ts';

/** What was shown: a notice is one thing whichever entry of a playlist brings it. */
const keyOf = ({ disclosure, slide, screen }: Pick<PlayCount, 'disclosure' | 'slide' | 'screen'>): string =>
  JSON.stringify([disclosure ?? slide, disclosure !== null, screen]);

/** Counts plays one by one on top of what was counted before: a day need not be in memory, nor be counted twice. */
export function createPlayCounter(before: readonly PlayCount[]) {
  const counts = new Map(before.map((count) => [keyOf(count), count]));
  return {
    add({ disclosure, slide, screen, at, until }: PlayEvent): void {
      const key = keyOf({ disclosure, slide, screen });
      const { times, ms } = counts.get(key) ?? { times: 0, ms: 0 };
      counts.set(key, { disclosure, slide, screen, times: times + 1, ms: ms + Math.max(0, until - at) });
    },
    counts: (): PlayCount[] => [...counts.values()],
  };
}

const sourceNames: Readonly<Record<Source['kind'], string>> = {
  notices: '最新通知',
  disclosure: '指定的一条',
  text: '一段文字',
  hours: '开放时间和热线',
  clock: '时间和日期',
  figures: '年报数据图',
  code: '二维码',
  media: '图片或视频',
};

/** What an entry that shows no disclosure is called: its own title, else what it is. */
export const sourceTitle = (source: Source): string => ('title' in source ? source.title : sourceNames[source.kind]);
