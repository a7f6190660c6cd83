/** What a panel's zones must leave, and what is refused of a ticker. */
import { expect, it } from 'vitest';
import { Panel } from '#content/model/screen.ts';

const faults = (panel: object): string[] =>
  Panel.safeParse(panel).error?.issues.map(({ path }) => path.join('.')) ?? [];

it('has no zones and stands still unless told otherwise', () => {
  const panel = Panel.parse({ width: 320, height: 160 });
  expect(panel.zones).toEqual({ clock: 0, ticker: 0, side: 0, tickerText: '', tickerSpeed: 3 });
  expect(panel.shiftPx).toBe(0);
});
it('keeps room for its pages and for the characters of each zone, as it hangs', () => {
  expect(faults({ width: 64, height: 32, zones: { ticker: 16 } })).toEqual([]);
  expect(faults({ width: 64, height: 32, zones: { ticker: 17 } })).toEqual(['zones.ticker']);
  expect(faults({ width: 64, height: 32, zones: { ticker: 8 } })).toEqual(['zones.ticker']);
  expect(faults({ width: 90, height: 64, zones: { side: 64 } })).toEqual(['zones.side']);
  expect(faults({ width: 96, height: 64, zones: { side: 64 } })).toEqual([]);
  expect(faults({ width: 64, height: 96, rotation: 90, zones: { side: 64 } })).toEqual([]);
});
it('refuses a ticker of 8 characters a second and more', () => {
  expect(faults({ width: 320, height: 64, zones: { ticker: 16, tickerSpeed: 8 } })).toEqual(['zones.tickerSpeed']);
  expect(faults({ width: 320, height: 64, zones: { ticker: 16, tickerSpeed: 4 } })).toEqual([]);
});
