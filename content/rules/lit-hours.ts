/** When a panel is lit, by its hours. */
import type { Panel } from '#content/model/screen.ts';
import { dayBefore, localDay, openOn } from './windows.ts';
import { localAt } from './zone.ts';

export type Lit = {
  readonly lit: boolean;
  /** Until when at least that holds: the next edge of its hours, or the day's end. */
  readonly until: number;
};

/** Whether the panel is lit at `now`; one without hours always is. */
export function litAt({ hours }: Pick<Panel, 'hours'>, zone: string, now: number): Lit {
  if (hours.length === 0) return { lit: true, until: Number.POSITIVE_INFINITY };
  const { date, weekday } = localAt(now, zone);
  const today = localDay(date, weekday, zone);
  const open = hours.flatMap((window) => [dayBefore(today, zone), today].flatMap((day) => openOn(window, day)));
  const edges = open.flatMap(({ from, until }) => [from, until]).filter((edge) => edge > now && edge < today.until);
  return {
    lit: open.some(({ from, until }) => from <= now && now < until),
    until: Math.min(today.until, ...edges),
  };
}
