/** When a screen's page is loaded anew each night: when nobody reads it, each screen at a minute of its own. */
import type { PublicScreen } from '#content/model/screen.ts';
import { litAt } from './lit-hours.ts';
import { addDays, instantAt, localAt } from './zone.ts';

const minuteMs = 60_000;
/** From 03:00 on, spread over an hour so that the hub is not asked by all at once. */
const from = 180;
const spread = 60;

const minuteOf = (id: string): number =>
  from + ([...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % spread);

/** The next such instant after `now`; a screen that is lit then waits until it is dark, for at most a day. */
export function nightlyAt({ id, panel }: Pick<PublicScreen, 'id' | 'panel'>, zone: string, now: number): number {
  const { date } = localAt(now, zone);
  const tonight = instantAt(date, minuteOf(id) * minuteMs, zone);
  const due = tonight > now ? tonight : instantAt(addDays(date, 1), minuteOf(id) * minuteMs, zone);
  let dark: number = due;
  for (let at = litAt(panel, zone, due); at.lit && at.until < due + 24 * 60 * minuteMs; at = litAt(panel, zone, dark)) {
    dark = at.until;
  }
  return litAt(panel, zone, dark).lit ? due : dark;
}
