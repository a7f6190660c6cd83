/** Proof of play counted: by what was shown, by screen, by day. */
import type { PlayEvent } from '#content/model/play.ts';
import type { Source } from '#content/model/playlist.ts';
import type { LocalDate } from '#content/model/time.ts';

export type PlayCount = {
  /** The disclosure that was shown, or null: then the slide or takeover tells what. */
  readonly disclosure: string | null;
  readonly slide: string;
  readonly screen: string;
  /** The day on which the play began. */
  readonly day: LocalDate;
  readonly times: number;
  /** Milliseconds. */
  readonly ms: number;
};

/** No zone changes its day within a quarter of an hour. */
const quarterMs = 900_000;

/** Counts plays one by one, so that a long period need not be in memory; `dayOf` gives an instant's day. */
export function createPlayCounter(dayOf: (at: number) => LocalDate) {
  const counts = new Map<string, PlayCount>();
  const days = new Map<number, LocalDate>();
  /** Asked once for each quarter: a day of a wall has thousands of plays. */
  function dayAt(at: number): LocalDate {
    const quarter = Math.floor(at / quarterMs);
    const day = days.get(quarter) ?? dayOf(at);
    days.set(quarter, day);
    return day;
  }
  return {
    add({ disclosure, slide, screen, at, until }: PlayEvent): void {
      const day = dayAt(at);
      // A notice is one thing whichever entry of a playlist brings it.
      const key = JSON.stringify([disclosure ?? slide, screen, day]);
      const before = counts.get(key);
      const [times, ms] = [(before?.times ?? 0) + 1, (before?.ms ?? 0) + Math.max(0, until - at)];
      counts.set(key, { disclosure, slide, screen, day, times, ms });
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
