/** The hub's own clock: fractions that belong to its whole milliseconds and never go back. */
import { expect, it } from 'vitest';
import { momentOf, systemClock } from '#server/platform/clock.ts';

it('says fractions of the millisecond that it says', () => {
  const clock = systemClock();
  const fractions = new Set<number>();
  let last = 0;
  for (let count = 0; count < 20_000; count += 1) {
    const before = Date.now();
    const { now, micros } = momentOf(clock);
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    expect(micros).toBeGreaterThanOrEqual(0);
    expect(micros).toBeLessThan(1000);
    const exact = now + micros / 1000;
    expect(exact).toBeGreaterThanOrEqual(last);
    last = exact;
    fractions.add(micros);
  }
  expect(fractions.size).toBeGreaterThan(20);
});
