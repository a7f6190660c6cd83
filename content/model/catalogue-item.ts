/** An item of the standard catalogue of grass-roots disclosure (基层政务公开标准目录), a row of its columns. */
import { z } from 'zod';
import { DisclosureId, head } from './head.ts';
import { channelNames, keysOf } from './terms.ts';
import { line, optionalLine, passage } from './text.ts';

/** Time limit (公开时限): parsed, with the wording kept. */
export const TimeLimit = z.strictObject({
  raw: line(120),
  /** Working days, null for 及时 or a fixed rhythm. */
  workingDays: z.int().min(0).max(365).nullable().default(null),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

export const CatalogueItem = z.strictObject({
  kind: z.literal('catalogue-item'),
  ...head,
  /** Number within its field (序号). */
  number: z.int().min(1).max(9999),
  /** Matter of the first and the second level (公开事项). */
  firstMatter: line(60),
  secondMatter: optionalLine(80),
  /** Elements of the content (公开内容/要素). */
  elements: passage(2000).min(1),
  basis: z.array(line(200)).min(1).max(20),
  limit: TimeLimit,
  /** Channels ticked in the catalogue (公开渠道和载体). */
  carriers: z.array(z.enum(keysOf(channelNames))).min(1),
  /** All of society, or these groups (公开对象). */
  audienceGroup: line(60).default('全社会'),
  /** Level (公开层级). */
  level: z.enum(['county', 'town', 'village']).default('town'),
  /** What fulfils it. */
  fulfilledBy: z.array(DisclosureId).max(200).default([]),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;
