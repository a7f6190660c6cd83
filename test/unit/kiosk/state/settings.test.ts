/** What a kiosk takes from its address, and what it says of a value that is wrong. */
import { expect, it } from 'vitest';
import { settingsOf } from '../../../../kiosk/state/settings.ts';

it('takes name, millimetres and printer', () => {
  expect(settingsOf('?kiosk=hall-1&mm=0.49&print=yes')).toEqual({
    name: 'hall-1',
    mmPerPx: 0.49,
    prints: true,
    faults: [],
  });
  expect(settingsOf('')).toEqual({ name: 'web', mmPerPx: null, prints: false, faults: [] });
});

it.each([
  ['kiosk=Hall%201', 'kiosk=Hall 1', 'hall-1'],
  ['kiosk=', 'kiosk=', 'hall-1'],
  ['mm=0,49', 'mm=0,49', '0.05'],
  ['mm=49', 'mm=49', '0.05'],
  ['mm=', 'mm=', '0.05'],
  ['print=1', 'print=1', 'yes'],
])('says what is wrong with %s, and goes on without it', (search, named, right) => {
  const { faults, ...rest } = settingsOf(`?${search}`);
  expect(faults).toEqual([expect.stringContaining(named)]);
  expect(faults[0]).toContain(right);
  expect(rest).toEqual({ name: 'web', mmPerPx: null, prints: false });
});
