/** The head that every disclosure has, whatever its kind. */
import { z } from 'zod';
import { attributeNames, cadenceNames, categoryNames, channelNames, keysOf, standingNames } from './terms.ts';
import { line, optionalLine, passage, Slug, WebAddress } from './text.ts';
import { LocalDate } from './time.ts';

export const DisclosureId = Slug;
export type DisclosureId = z.infer<typeof DisclosureId>;

/** Fields of the head except `kind`; Dublin Core names where it has the word. */
export const head = {
  /** Names it for ever, also in addresses. */
  id: DisclosureId,
  title: line(120),
  /** Plain words for arm's length, shown first (摘要). */
  summary: passage(600).default(''),
  /** Class of the town's information (类别). */
  category: z.enum(keysOf(categoryNames)).default('other'),
  /** One of the fields of the standard catalogue (试点领域), by id. */
  subject: Slug.nullable().default(null),
  keywords: z.array(line(20)).max(20).default([]),
  /** Who made or keeps it (公开主体). */
  publisher: optionalLine(60),
  /** Index number of the catalogue (索引号), Regulations art. 12. */
  identifier: optionalLine(80),
  /** Document number (文号). */
  documentNumber: optionalLine(60),
  /** The day it came into being (生成日期); the 20 working days of art. 26 count from it. Null: the day it was drafted here. */
  created: LocalDate.nullable().default(null),
  /** The day it was first made public (发布日期); null until then. */
  issued: LocalDate.nullable().default(null),
  /** Disclosure attribute (公开属性), null while undecided. */
  attribute: z.enum(keysOf(attributeNames)).nullable().default(null),
  /** The article that the attribute rests on (公开依据). */
  legalBasis: optionalLine(200),
  cadence: z.enum(keysOf(cadenceNames)).default('ad-hoc'),
  standing: z.enum(keysOf(standingNames)).default('in-force'),
  /** The last day of its force, null where it has none. */
  expires: LocalDate.nullable().default(null),
  channels: z
    .array(z.enum(keysOf(channelNames)))
    .max(13)
    .default(['kiosk']),
  /** Shown first, and in the kiosk's attract view. */
  pinned: z.boolean().default(false),
  /** Public address of the original. */
  source: WebAddress.nullable().default(null),
  /** Written for this product as an example (示例), not the town's own fact; shown to staff only. */
  sample: z.boolean().default(false),
};
