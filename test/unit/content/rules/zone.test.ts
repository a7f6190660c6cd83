/** Local time by the platform's zone data, without a clock. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber, instantOf } from '#content/model/calendar.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays, dateAt, instantAt, localAt } from '#content/rules/zone.ts';

const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Asia/Kathmandu'];
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });

it('knows Shanghai', () => {
  const at = instantOf('2026-11-24T09:30:15.250+08:00');
  expect(localAt(at, 'Asia/Shanghai')).toEqual({ date: '2026-11-24', ms: 34_215_250, weekday: 2 });
  expect(dateAt(instantOf('2026-11-23T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-24');
});

it('tells Shanghai’s time as the platform does, before and after China gave up summer time', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const said = (at: number) => {
    const { date, ms } = localAt(at, 'Asia/Shanghai');
    return `${date} ${new Date(ms).toISOString().slice(11, 19)}`;
  };
  const given = fc.oneof(instant, fc.integer({ min: Date.UTC(1986, 0), max: Date.UTC(1993, 0) }));
  fc.assert(
    fc.property(given, (at) => {
      expect(said(at)).toBe(clock.format(at));
    }),
  );
});

it('reads ISO texts as the platform does', () => {
  fc.assert(
    fc.property(instant, (at) => {
      expect(instantOf(new Date(at).toISOString())).toBe(at);
      expect(dateOfDayNumber(Math.floor(at / 86_400_000))).toBe(new Date(at).toISOString().slice(0, 10));
    }),
  );
  expect(instantOf('2026-11-24 09:30')).toBeNaN();
});

it('goes from an instant to local time and back, in any zone, where clocks do not jump', () => {
  fc.assert(
    fc.property(instant, fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kathmandu'), (at, zone) => {
      const { date, ms } = localAt(at, zone);
      fc.pre(at > 694_224_000_000);
      expect(instantAt(date, ms, zone)).toBe(at);
    }),
  );
});

it('counts days over months, years and leap days', () => {
  expect(addDays('2024-02-28' as LocalDate, 1)).toBe('2024-02-29');
  expect(addDays('2026-12-31' as LocalDate, 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01' as LocalDate, -1)).toBe('2026-02-28');
  expect(dayNumber(1970, 1, 1)).toBe(0);
  expect(zones.map((zone) => localAt(0, zone).weekday)).toEqual([4, 4, 3, 4]);
});
