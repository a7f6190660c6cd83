/**
 * How a disclosure is kept: the working revision that staff edit, and the cleared revision that the public sees.
 * Editing what is published makes a new working revision; the old one stays up until the new one is cleared.
 */
import { z } from 'zod';
import { Disclosure } from './disclosure.ts';
import { DisclosureId } from './head.ts';
import { keysOf, stateNames } from './terms.ts';
import { passage } from './text.ts';

const At = z.number().int().min(0);

/** The confidentiality review (保密审查) of one revision; without it nothing is published (Regulations art. 17). */
export const Clearance = z.strictObject({
  revision: z.int().min(1),
  confidentiality: z.literal('passed'),
  reviewer: z.string(),
  at: At,
  note: passage(1000).default(''),
});
export type Clearance = z.infer<typeof Clearance>;

/** What the public sees, from when and until when (half-open; null: without end). */
export const Live = z.strictObject({
  revision: z.int().min(1),
  disclosure: Disclosure,
  from: At,
  until: At.nullable(),
});
export type Live = z.infer<typeof Live>;

/** A step of the workflow, as it happened. */
export const HistoryStep = z.strictObject({
  act: z.enum(['create', 'edit', 'submit', 'approve', 'return', 'publish', 'withdraw', 'abandon', 'import']),
  by: z.string(),
  at: At,
  revision: z.int().min(1),
  note: passage(1000).default(''),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

export const DisclosureRecord = z.strictObject({
  id: DisclosureId,
  /** Counts every saved change of the text; what `If-Match` names. */
  revision: z.int().min(1),
  /** State of the working revision; `scheduled` and `published` follow from `live` and the clock, see `rules/lifecycle`. */
  state: z.enum(keysOf(stateNames)),
  working: Disclosure,
  /** Who last changed the working revision: may not approve it. */
  author: z.string(),
  clearance: Clearance.nullable(),
  live: Live.nullable(),
  /** The revision that takes over from `live` at its own `from`, while `live` stays up. */
  next: Live.nullable().default(null),
  /** By a name as its texts have it: the organisation of the town that is meant, see `rules/naming`. */
  organisations: z.record(z.string(), DisclosureId).default({}),
  /** By an organisation: the words of its address and hours that its texts repeat, as they have them. */
  whereabouts: z.record(DisclosureId, z.array(z.string())).default({}),
  history: z.array(HistoryStep),
  /** The instant of the last change that the public can notice, see `rules/publication`. */
  changedAt: At,
});
export type DisclosureRecord = z.infer<typeof DisclosureRecord>;
