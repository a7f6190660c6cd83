/** What a screen shows at an instant and until when: a pure function of programme and time, so that all screens agree unasked. */

import type { Programme, Slide } from '#content/model/programme.ts';
import { priorityNames } from '#content/model/terms.ts';
import type { Timeline, Turn } from './timeline.ts';
import { roundOf } from './timeline.ts';
import { dayBefore, type Interval, localDay, openOn } from './windows.ts';
import { localAt } from './zone.ts';

/** A stretch of one local day in which the same slides are present, the highest priority only. */
export type Segment = Interval & { readonly slides: readonly Slide[] };

const priorities = Object.keys(priorityNames);
const rank = (slide: Slide): number => priorities.indexOf(slide.priority);

const contains = ({ from, until }: { from: number; until: number | null }, now: number): boolean =>
  from <= now && (until === null || now < until);

/** The stretches of the local day of `now`. A round begins anew with each of them, at midnight at the latest. */
export function segmentsOf({ slides, zone }: Pick<Programme, 'slides' | 'zone'>, now: number): Segment[] {
  const { date, weekday } = localAt(now, zone);
  const today = localDay(date, weekday, zone);
  const days = [dayBefore(today, zone), today];
  const openings = slides.map((slide) =>
    slide.windows.length === 0
      ? [today]
      : slide.windows.flatMap((window) => days.flatMap((day) => openOn(window, day))),
  );
  const edges = new Set([today.from]);
  const mark = (edge: number | null) => {
    if (edge !== null && today.from < edge && edge < today.until) edges.add(edge);
  };
  slides.forEach((slide, place) => {
    for (const interval of [slide, ...(openings[place] ?? [])]) {
      mark(interval.from);
      mark(interval.until);
    }
  });
  const segments: Segment[] = [];
  const sorted = [...edges].sort((a, b) => a - b);
  sorted.forEach((from, place) => {
    const until = sorted[place + 1] ?? today.until;
    const present = slides.filter(
      (slide, at) => contains(slide, from) && openings[at]?.some((opening) => contains(opening, from)),
    );
    const highest = Math.max(...present.map(rank));
    const shown = present.filter((slide) => rank(slide) === highest);
    const before = segments.at(-1);
    const same = before?.slides.length === shown.length && before.slides.every((slide, at) => slide === shown[at]);
    if (before && same) segments[segments.length - 1] = { ...before, until };
    else segments.push({ from, until, slides: shown });
  });
  return segments;
}

export type Showing = {
  /** Null: nothing plays, the standing face stands. */
  readonly turn: Turn | null;
  /** Every slide that is in turn now. */
  readonly slides: readonly Slide[];
  readonly from: number;
  readonly until: number;
};

/** What plays at `now`. A round begins with its stretch of the day, or when the programme took effect where that is later. */
export function showingAt(programme: Programme, timeline: Timeline, now: number): Showing {
  const segment = segmentsOf(programme, now).find((stretch) => contains(stretch, now));
  if (!segment) throw new RangeError('the stretches of a day leave no gap');
  const turns = roundOf(segment.slides, timeline);
  const whole = turns.reduce((sum, { dwellMs }) => sum + dwellMs, 0);
  if (whole === 0) return { turn: null, slides: [], from: segment.from, until: segment.until };
  const began = contains(segment, programme.effectiveFrom) ? programme.effectiveFrom : segment.from;
  let from = now - ((((now - began) % whole) + whole) % whole);
  for (const turn of turns) {
    if (now < from + turn.dwellMs) {
      return {
        turn,
        slides: segment.slides,
        from: Math.max(from, segment.from),
        until: Math.min(from + turn.dwellMs, segment.until),
      };
    }
    from += turn.dwellMs;
  }
  throw new RangeError('a round has no gap');
}
