/** The ticker: a speed that can be read, whole pixels a frame, no jump when its text changes, no character cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ticker } from '#content/rules/frame/page.ts';
import { placedItems, seamOf, speedOf, travelledNext } from '#content/rules/frame/ticker.ts';

const tickerOf = (items: string[], travelled: number, width = 192): Ticker => ({
  ...{ x: 0, y: 0, width, height: 16, size: 16, items, pxPerSecond: 60, travelled },
});
const items = fc.array(fc.stringMatching(/^[一-龥A-Za-z0-9，。]{1,30}$/), { minLength: 1, maxLength: 4 });
const travelled = fc.integer({ min: 100_000_000_000, max: 110_000_000_000 });

describe('speed', () => {
  it('is whole pixels a frame or a pixel every few frames, near to the wish, never 8 characters a second', () => {
    const sizes = fc.integer({ min: 16, max: 240 });
    const wishes = fc.double({ min: 1, max: 7.99, noNaN: true });
    fc.assert(
      fc.property(sizes, wishes, (size, wish) => {
        const speed = speedOf(wish, size);
        expect([20, 30].includes(speed) || speed % 60 === 0).toBe(true);
        expect(speed).toBeLessThan(8 * size);
        if (size >= 24 && wish >= 2) expect(Math.abs(speed / size - wish)).toBeLessThanOrEqual(wish / 2);
      }),
    );
    expect([16, 32, 48, 64].map((size) => speedOf(3, size) / size)).toEqual([3.75, 3.75, 2.5, 2.8125]);
  });
});

describe('travelling', () => {
  it.each([20, 30, 60, 120, 180])(
    'at %d pixels a second takes even steps at 60 frames a second, whatever the phase',
    (speed) => {
      const steps = Math.ceil(speed / 60);
      let at = Math.floor((speed * 1_795_482_000_000) / 1000);
      for (let frame = 1; frame < 3600; frame += 1) {
        // Times of frames tremble by a fraction of a millisecond, and the hub's clock runs a little faster.
        const now = 1_795_482_000_000 + frame * (1000 / 60) * 1.0001 + (frame % 3) * 0.2;
        const next = travelledNext(at, speed, now, 1000 / 60);
        expect(next - at).toBeGreaterThanOrEqual(0);
        expect(next - at).toBeLessThanOrEqual(steps + 1);
        expect(Math.abs(next - (speed * now) / 1000)).toBeLessThan(2);
        at = next;
      }
    },
  );
  it('makes up a drift by single pixels, seldom', () => {
    const started = 1_795_482_000_000;
    let at = Math.floor((60 * started) / 1000);
    let uneven = 0;
    for (let frame = 1; frame <= 3600; frame += 1) {
      const next = travelledNext(at, 60, started + (frame * 1000 * 1.0005) / 60, 1000 / 60);
      uneven += Number(next - at !== 1);
      at = next;
    }
    // 3,600 frames that bring 1.8 pixels more than 3,600.
    expect(uneven).toBeLessThanOrEqual(3);
  });
  it('does not tremble with the times of frames, at any phase', () => {
    for (let phase = -0.5; phase <= 0.5; phase += 0.05) {
      const started = 1_795_482_000_000 + (phase * 1000) / 60;
      let at = Math.floor((60 * started) / 1000);
      const steps: number[] = [];
      for (let frame = 1; frame <= 120; frame += 1) {
        const now = started + (frame * 1000) / 60 + (frame % 2 === 0 ? 2 : -2);
        const next = travelledNext(at, 60, now, 1000 / 60);
        steps.push(next - at);
        at = next;
      }
      expect([phase, steps.filter((step) => step !== 1).length <= 1]).toEqual([phase, true]);
    }
  });
  it('is where it should be at once after a pause', () => {
    expect(travelledNext(0, 60, 1_795_482_000_000, 16)).toBe(107_728_920_000);
  });
});

describe('texts in the line', () => {
  it('move together by as many pixels as it travelled, and always some is there', () => {
    fc.assert(
      fc.property(items, travelled, fc.integer({ min: 0, max: 20 }), (texts, from, on) => {
        const before = placedItems(tickerOf(texts, from), 'bitmap', 0, 192);
        const after = placedItems(tickerOf(texts, from + on), 'bitmap', -on, 192 - on);
        expect(after).toEqual(before.map((one) => ({ ...one, x: one.x - on })));
        const turn = placedItems(tickerOf(texts, from), 'bitmap', 0, 192 * 40);
        expect(turn.map(({ item }) => item)).toEqual(expect.arrayContaining(texts));
      }),
    );
  });
  it('leave whole: the new one begins with a whole character right of the edge and of what is left', () => {
    fc.assert(
      fc.property(items, items, travelled, (old, next, at) => {
        const { cut, begin } = seamOf(tickerOf(old, at), tickerOf(next, at), 'bitmap');
        expect(begin).toBeGreaterThanOrEqual(192);
        expect(begin).toBeGreaterThanOrEqual(cut + 32);
        expect(cut).toBeLessThan(192 + 16);
        const startsOf = (texts: string[], until: number) =>
          placedItems(tickerOf(texts, at), 'bitmap', -16, until).flatMap(({ item, x }) =>
            [...item].map((character, place) => {
              const before = [...item].slice(0, place).join('');
              const wide = (text: string) => [...text].reduce((sum, one) => sum + (one < '\u1100' ? 8 : 16), 0);
              return { from: x + wide(before), until: x + wide(before + character) };
            }),
          );
        const inside = (edges: { from: number; until: number }[], place: number) =>
          edges.some(({ from, until }) => from < place && place < until);
        expect(inside(startsOf(old, 400), cut)).toBe(false);
        expect(inside(startsOf(next, 800), begin)).toBe(false);
      }),
    );
  });
});
