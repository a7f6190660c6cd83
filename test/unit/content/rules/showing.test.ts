/** What plays at an instant: by the schedule vectors, and against an oracle that looks at every minute by itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlayWindow } from '#content/model/playlist.ts';
import type { Programme, Slide } from '#content/model/programme.ts';
import { segmentsOf, showingAt } from '#content/rules/showing.ts';
import { roundOf, timelineOf } from '#content/rules/timeline.ts';
import { workingDay } from '#content/rules/working-days.ts';
import { faultsOf, scheduleVectors } from '../../../support/schedule-vectors.ts';

describe('the schedule vectors', () => {
  it('are at least forty', () => expect(scheduleVectors.length).toBeGreaterThanOrEqual(40));
  it.each(scheduleVectors)('$name', (vector) => expect(faultsOf(vector)).toEqual([]));
});

const minute = 60_000;
const day = 86_400_000;
/** Shanghai has no summer time: local time is this much ahead, always. */
const ahead = 8 * 3_600_000;
/** 2026-09-18 00:00 in Shanghai: two weeks of weekends, make-up days and the two autumn holidays follow. */
const first = Date.parse('2026-09-18T00:00:00+08:00');
const days = 24;

const dateOf = (at: number): string => new Date(at + ahead).toISOString().slice(0, 10);
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether what begins on the day of `at` may, by the window. */
function dayAdmitted(window: PlayWindow, at: number): boolean {
  const date = dateOf(at);
  const weekday = new Date(at + ahead).getUTCDay() || 7;
  return (
    (window.from === null || window.from <= date) &&
    (window.to === null || date <= window.to) &&
    !window.except.some((taken) => taken === date) &&
    (window.weekdays.length === 0 || window.weekdays.includes(weekday)) &&
    (window.days === 'all' || (window.days === 'working') === workingDay(date).working)
  );
}
/** Whether the window is open in that very minute. */
function isOpen(window: PlayWindow, at: number): boolean {
  const now = Math.floor((at + ahead) / minute) % 1440;
  if (window.times.length === 0) return dayAdmitted(window, at);
  return window.times.some(({ from, until }) => {
    const [begin, end] = [minutesOf(from), minutesOf(until)];
    if (begin < end) return begin <= now && now < end && dayAdmitted(window, at);
    return (begin <= now && dayAdmitted(window, at)) || (now < end && dayAdmitted(window, at - day));
  });
}
const ranks = { ordinary: 0, important: 1, urgent: 2 };

/** Who is present, looked at one by one. */
function presentAt(slides: readonly Slide[], at: number): string {
  const present = slides.filter(
    ({ windows, from, until }) =>
      from <= at && (until === null || at < until) && (windows.length === 0 || windows.some((one) => isOpen(one, at))),
  );
  const highest = Math.max(...present.map(({ priority }) => ranks[priority]));
  return present
    .filter(({ priority }) => ranks[priority] === highest)
    .map(({ id }) => id)
    .join();
}

const anyDate = fc.integer({ min: -2, max: days + 2 }).map((offset) => dateOf(first + offset * day));
const anyTime = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const often = <Value>(arbitrary: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, { weight: 2, arbitrary });
const anyWindow = fc.record({
  from: often<string | null>(anyDate, null),
  to: often<string | null>(anyDate, null),
  except: fc.array(anyDate, { maxLength: 3 }),
  weekdays: often(fc.subarray([1, 2, 3, 4, 5, 6, 7]), []),
  times: fc.array(fc.record({ from: anyTime, until: anyTime }), { maxLength: 3 }),
  days: fc.constantFrom('all', 'all', 'working', 'off'),
}) as unknown as fc.Arbitrary<PlayWindow>;
const anySlide = (id: string): fc.Arbitrary<Slide> =>
  fc
    .record({
      windows: fc.array(anyWindow, { maxLength: 3 }),
      priority: fc.constantFrom('ordinary' as const, 'ordinary' as const, 'important' as const, 'urgent' as const),
      weight: fc.integer({ min: 1, max: 4 }),
      public: often(fc.tuple(fc.integer({ min: 0, max: days * 1440 }), fc.integer({ min: 1, max: 20_000 })), [
        -1e7, 1e9,
      ] as [number, number]),
      dwellMs: fc.integer({ min: 3000, max: 90_000 }),
    })
    .map(({ public: [from, long], ...slide }) => ({
      ...slide,
      id,
      content: { kind: 'text', title: id, body: '' },
      from: first + from * minute,
      until: first + (from + long) * minute,
    }));
const anySlides = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...[...'abcde'.slice(0, count)].map(anySlide)));
const programmeOf = (slides: readonly Slide[], made: number): Programme => ({
  version: made,
  effectiveFrom: made,
  playlist: 'main',
  zone: 'Asia/Shanghai',
  slides,
  standing: { town: '', hall: '', hours: '', hotlineName: '', hotline: '', phone: '' },
});
const anyInstant = fc.integer({ min: first, max: first + days * day });

/** Multiplies the runs, where a change of the rules deserves more than the daily ones. */
const runs = Number(process.env.PROPERTY_RUNS ?? 1);

describe('against the oracle', { timeout: 60_000 * runs }, () => {
  it('has present whom the oracle finds, until exactly the minute in which it finds others', () => {
    fc.assert(
      fc.property(anySlides, anyInstant, (slides, now) => {
        const programme = programmeOf(slides, first);
        const segments = segmentsOf(programme, now);
        const segment = segments.find(({ from, until }) => from <= now && now < until);
        const ids = segment?.slides.map(({ id }) => id).join();
        expect(ids).toBe(presentAt(slides, now));
        const midnight = now - ((now + ahead) % day) + day;
        let change = now - (now % minute) + minute;
        while (change < midnight && presentAt(slides, change) === ids) change += minute;
        expect(segment?.until).toBe(change);
        expect(segments.map(({ from }) => from).slice(1)).toEqual(segments.map(({ until }) => until).slice(0, -1));
      }),
      { numRuns: 200 * runs },
    );
  });

  it('plays the turn that one comes to who counts them off from the beginning, and until its end', () => {
    fc.assert(
      fc.property(anySlides, anyInstant, anyInstant, (slides, now, made) => {
        const programme = programmeOf(slides, made);
        const timeline = timelineOf(programme, () => [0]);
        const { turn, from, until } = showingAt(programme, timeline, now);
        const stretch = segmentsOf(programme, now).find((one) => one.from <= now && now < one.until);
        if (!stretch) throw new Error('a gap');
        expect([from <= now, now < until]).toEqual([true, true]);
        const round = roundOf(stretch.slides, timeline);
        if (round.length === 0) {
          expect({ turn, from, until }).toEqual({ turn: null, from: stretch.from, until: stretch.until });
          return;
        }
        const began = stretch.from <= made && made < stretch.until ? made : stretch.from;
        // Before it was made it plays as if it had been turning for ever.
        const whole = round.reduce((sum, { dwellMs }) => sum + dwellMs, 0);
        let at = began - (began > now ? Math.ceil((began - now) / whole) * whole : 0);
        let place = 0;
        while (at + (round[place]?.dwellMs ?? 0) <= now) {
          at += round[place]?.dwellMs ?? 0;
          place = (place + 1) % round.length;
        }
        const expected = round[place];
        expect(turn?.slide.id).toBe(expected?.slide.id);
        expect(from).toBe(Math.max(at, stretch.from));
        expect(until).toBe(Math.min(at + (expected?.dwellMs ?? 0), stretch.until));
      }),
      { numRuns: 200 * runs },
    );
  });

  it('is one answer from its beginning to its end, and the next begins there: who asks again misses no edge', () => {
    fc.assert(
      fc.property(anySlides, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (slides, start, share) => {
        const programme = programmeOf(slides, first);
        const timeline = timelineOf(programme, () => [0]);
        let now = start;
        for (let step = 0; step < 20; step += 1) {
          const answer = showingAt(programme, timeline, now);
          const between = Math.min(answer.until - 1, Math.floor(now + (answer.until - now) * share));
          expect(showingAt(programme, timeline, between)).toEqual(answer);
          const next = showingAt(programme, timeline, answer.until);
          expect(next.from).toBe(answer.until);
          now = answer.until;
        }
      }),
      { numRuns: 50 * runs },
    );
  });

  it('gives each slide of a round as many turns as its weight, never further apart than its share asks for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 8 }), (weights) => {
        const slides = weights.map((weight, place) => ({ id: String(place), weight, dwellMs: 5000 }) as Slide);
        const programme = programmeOf(slides, first);
        const round = roundOf(
          slides,
          timelineOf(programme, () => [5000]),
        ).map(({ slide }) => slide.id);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(round.length).toBe(total);
        weights.forEach((weight, place) => {
          const turns = round.flatMap((id, at) => (id === String(place) ? [at] : []));
          expect(turns.length).toBe(weight);
          const gaps = turns.map((at, one) => (turns[one + 1] ?? (turns[0] ?? 0) + total) - at);
          expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.ceil(total / weight));
        });
      }),
      { numRuns: 200 * runs },
    );
  });
});
