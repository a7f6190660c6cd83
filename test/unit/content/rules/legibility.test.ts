/** From how far a panel is read, by the table of `docs/led.md`. */
import { expect, it } from 'vitest';
import { legiblePx, readFrom } from '#content/rules/legibility.ts';

it.each([
  ['P10', 10, 16, 32, 13],
  ['P5', 5, 16, 16, 6.5],
  ['P4', 4, 24, 19.2, 7.8],
  ['P2.5', 2.5, 32, 16, 6.5],
])('%s at %d mm, characters of %d rows: %d m with good sight, %d m with low vision', (_, pitchMm, rows, good, low) => {
  expect(readFrom(rows, { pitchMm })).toEqual({ goodSightM: good, lowVisionM: low });
});
it('asks for the height that is then read from that distance', () => {
  expect(legiblePx({ viewingDistanceM: 20, pitchMm: 10 })).toBe(10);
  const panel = { viewingDistanceM: 12, pitchMm: 4 };
  expect(readFrom(legiblePx(panel), panel).goodSightM).toBe(12);
});
