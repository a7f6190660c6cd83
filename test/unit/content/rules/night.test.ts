/** When a screen's page is loaded anew: by night, in the dark, each screen at its own minute. */
import { expect, it } from 'vitest';
import { Panel } from '#content/model/screen.ts';
import { nightlyAt } from '#content/rules/night.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}+08:00`);
const screen = (id: string, panel: object = {}) => ({ id, panel: Panel.parse({ width: 320, height: 160, ...panel }) });
const lit = (from: string, until: string) => ({ hours: [{ times: [{ from, until }] }] });

it('is between 03:00 and 04:00, the next that comes, and not the same for all', () => {
  const ids = Array.from({ length: 40 }, (_, number) => `screen-${number}`);
  const all = ids.map((id) => nightlyAt(screen(id), zone, at('2026-11-24T09:00')));
  for (const instant of all) {
    expect(instant).toBeGreaterThanOrEqual(at('2026-11-25T03:00'));
    expect(instant).toBeLessThan(at('2026-11-25T04:00'));
  }
  expect(new Set(all).size).toBeGreaterThan(10);
  const [first = 0] = all;
  expect(nightlyAt(screen('screen-0'), zone, first)).toBe(first + 86_400_000);
  expect(nightlyAt(screen('screen-0'), zone, at('2026-11-25T00:30'))).toBe(first);
});
it('waits for the dark where the panel is lit by night', () => {
  const now = at('2026-11-24T09:00');
  expect(nightlyAt(screen('hall', lit('20:00', '05:30')), zone, now)).toBe(at('2026-11-25T05:30'));
  const usual = nightlyAt(screen('hall'), zone, now);
  expect(nightlyAt(screen('hall', lit('08:00', '18:00')), zone, now)).toBe(usual);
});
