/** Proof of play over HTTP: how often and how long each thing was shown, by screen and day. */
import type { LocalDate } from '#content/model/time.ts';

/** Plays, and how long they were seen altogether; a play belongs to the day it began. */
export type Shown = { readonly times: number; readonly ms: number };
export type ShownOnDay = Shown & { readonly day: LocalDate };
export type ShownOnScreen = Shown & { readonly screen: string; readonly days: readonly ShownOnDay[] };
export type PlayedItem = Shown & {
  /** Of the disclosure, or of the slide or takeover that shows none. */
  readonly id: string;
  readonly kind: 'disclosure' | 'takeover' | 'slide';
  readonly title: string;
  /** The longest first; days in order. */
  readonly screens: readonly ShownOnScreen[];
};
export type PlaysAnswer = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The longest first. */
  readonly items: readonly PlayedItem[];
};
