/**
 * A request for information (政府信息公开申请) and what became of it, Regulations chapter 4. Who asks stands in one place, `person`,
 * and is taken out when its purpose is over (`rules/requests/person-kept.ts`); the identity card is looked at and never kept.
 */
import { z } from 'zod';
import {
  applicantNames,
  consultedNames,
  type RequestState,
  remedyNames,
  remedyOutcomeNames,
  requestResults,
  requestRouteNames,
  supplyNames,
} from './request-terms.ts';
import { deliveryNames, keysOf } from './terms.ts';
import { line, optionalLine, passage, Slug } from './text.ts';
import { LocalDate } from './time.ts';
import { Username } from './user.ts';

const At = z.number().int().min(0);
const note = passage(1000).default('');

/** What must be known to answer and to reach the applicant (art. 29). */
export const RequestPerson = z.strictObject({
  name: line(60),
  /** Telephone, address or e-mail. */
  contact: line(200),
});
export type RequestPerson = z.infer<typeof RequestPerson>;

const facts = {
  applicant: z.enum(keysOf(applicantNames)),
  /** Proof of identity was shown. */
  identityChecked: z.boolean().default(false),
  route: z.enum(keysOf(requestRouteNames)).default('in-person'),
  /** The day of receipt, from which the limits count (art. 31). */
  received: LocalDate,
  /** What is asked for, in a line that names no private person. */
  matter: line(200),
  /** Features by which it can be found; taken out together with the person. */
  details: passage(4000).default(''),
  supply: z.enum(keysOf(supplyNames)).default('paper'),
  delivery: z.enum(keysOf(deliveryNames)).default('counter'),
  /** Who handles it. */
  department: optionalLine(40),
  handler: Username.nullable().default(null),
} as const;

/** What is registered. */
export const RequestFacts = z.strictObject({ ...facts, person: RequestPerson });
export type RequestFacts = z.infer<typeof RequestFacts>;

/** What can happen to a request; days are those of the act itself, which may have been before it was entered. */
const acts = {
  edit: z.strictObject({ act: z.literal('edit') }),
  'ask-correction': z.strictObject({
    act: z.literal('ask-correction'),
    on: LocalDate,
    /** Until when the applicant may correct. */
    until: LocalDate,
    note: line(1000),
  }),
  corrected: z.strictObject({ act: z.literal('corrected'), on: LocalDate, note }),
  consult: z.strictObject({
    act: z.literal('consult'),
    on: LocalDate,
    whom: z.enum(keysOf(consultedNames)),
    note,
  }),
  consulted: z.strictObject({ act: z.literal('consulted'), on: LocalDate, note }),
  extend: z.strictObject({
    act: z.literal('extend'),
    workingDays: z.int().min(1).max(20, { error: '最多延长 20 个工作日 at most 20 working days (art. 33)' }),
    note: line(1000),
  }),
  answer: z.strictObject({
    act: z.literal('answer'),
    on: LocalDate,
    result: z.enum(keysOf(requestResults)),
    /** How it was answered, or the reasons where it was not granted. */
    note,
  }),
  reopen: z.strictObject({ act: z.literal('reopen'), note: line(1000) }),
  void: z.strictObject({ act: z.literal('void'), note: line(1000) }),
  erase: z.strictObject({ act: z.literal('erase') }),
} as const;

/** What staff enter as it happens; `edit` follows from a changed registration. */
export const RequestAct = z.discriminatedUnion('act', [
  acts['ask-correction'],
  acts.corrected,
  acts.consult,
  acts.consulted,
  acts.extend,
  acts.answer,
  acts.reopen,
  acts.void,
  acts.erase,
]);
export type RequestAct = z.infer<typeof RequestAct>;

const who = { by: z.string(), at: At } as const;
/** An act with who entered it and when. */
export const RequestStep = z.discriminatedUnion('act', [
  acts.edit.extend(who),
  acts['ask-correction'].extend(who),
  acts.corrected.extend(who),
  acts.consult.extend(who),
  acts.consulted.extend(who),
  acts.extend.extend(who),
  acts.answer.extend(who),
  acts.reopen.extend(who),
  acts.void.extend(who),
  acts.erase.extend(who),
]);
export type RequestStep = z.infer<typeof RequestStep>;

/** A review or a lawsuit about the answer (art. 51). */
export const RequestRemedy = z.strictObject({
  remedy: z.enum(keysOf(remedyNames)),
  filed: LocalDate,
  outcome: z.enum(keysOf(remedyOutcomeNames)).default('pending'),
});
export type RequestRemedy = z.infer<typeof RequestRemedy>;

export const InformationRequest = z.strictObject({
  id: Slug,
  /** As on the receipt: year and serial number, `2026-003`. */
  number: z.string().regex(/^\d{4}-\d{3,}$/),
  revision: z.int().min(1),
  ...facts,
  /** Null once it was taken out. */
  person: RequestPerson.nullable(),
  registeredBy: z.string(),
  registeredAt: At,
  steps: z.array(RequestStep),
  remedies: z.array(RequestRemedy).max(20).default([]),
});
export type InformationRequest = z.infer<typeof InformationRequest>;

/** How a request stands on a day, see `rules/requests/standing.ts`. */
export type RequestStanding = {
  readonly state: RequestState;
  /** The last day for the answer; null where the limit rests or there is nothing left to answer. */
  readonly due: LocalDate | null;
  /** Holidays of a year that was counted are not announced yet. */
  readonly provisional: boolean;
  readonly urgency: 'late' | 'soon' | 'later' | null;
  /** Working days left; below zero so many too late; null without a last day. */
  readonly left: number | null;
  /** Working days that the limit has in all, with what it was extended by. */
  readonly workingDays: number;
  /** The last day for a notice of correction, where none has gone out and it is not past. */
  readonly correctionBy: LocalDate | null;
  /** Until when others may still answer: the applicant with a correction, or who was asked for an opinion. */
  readonly waitsUntil: LocalDate | null;
  readonly waitIsOver: boolean;
  /** Whether the answer came after its last day. */
  readonly answeredLate: boolean;
};
