/** The town and its hall: what stands on every page, and the lists that the operator may change. */
import { z } from 'zod';
import { SynonymGroups } from './synonym.ts';
import { categoryNames, keysOf, kindNames } from './terms.ts';
import { line, passage, Slug, WebAddress } from './text.ts';

/** A field of the standard catalogue (试点领域): 26 in 2019, more later, hence data. */
export const Subject = z.strictObject({ id: Slug, number: z.int().min(1).max(99), name: line(40) });
export type Subject = z.infer<typeof Subject>;

/** A section of the kiosk: disclosures of these kinds and, where given, of these categories. */
export const Section = z.strictObject({
  id: Slug,
  name: line(20),
  nameHant: line(20),
  nameEn: line(40),
  /** What one finds there, in one short plain sentence. */
  about: line(60),
  aboutHant: line(60),
  aboutEn: line(120),
  kinds: z.array(z.enum(keysOf(kindNames))).min(1),
  categories: z.array(z.enum(keysOf(categoryNames))).default([]),
});
export type Section = z.infer<typeof Section>;

export const Town = z.strictObject({
  name: line(20),
  nameHant: line(20),
  nameEn: line(60),
  fullName: line(60),
  office: line(40),
  address: line(120),
  phone: line(40),
  site: WebAddress,
  /** The hall in which the disclosure area stands, with its opening hours and the desk of the guide. */
  hall: line(80),
  hours: line(120),
  consultationDesk: line(80),
  hotline: z.strictObject({ name: line(40), number: line(40) }),
  /** How to ask for information that is not yet public (依申请公开), Markdown. */
  requestHelp: passage(6000),
  /** Seconds without a touch before the kiosk asks, and before it then clears the visit. */
  idleSeconds: z.int().min(15).max(1800).default(90),
  countdownSeconds: z.int().min(20).max(300).default(30),
  sections: z.array(Section).min(1).max(20),
  subjects: z.array(Subject).min(1).max(99),
  synonyms: SynonymGroups.default([]),
  /** Questions that many ask, offered for tapping. */
  hotQuestions: z.array(line(30)).max(24).default([]),
});
export type Town = z.infer<typeof Town>;

/** What the town is called. */
export const TownNames = Town.pick({ name: true, nameHant: true, nameEn: true, fullName: true });
export type TownNames = z.infer<typeof TownNames>;
