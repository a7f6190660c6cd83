/** A notice: announcement, document, news, interpretation; a text in Markdown. */
import { z } from 'zod';
import { DisclosureId, head } from './head.ts';
import { keysOf, noticeTypeNames } from './terms.ts';
import { line, passage } from './text.ts';

/** A file that belongs to a notice, kept by the hash of its content. */
export const Attachment = z.strictObject({
  name: line(120),
  type: line(80),
  bytes: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Attachment = z.infer<typeof Attachment>;

export const Notice = z.strictObject({
  kind: z.literal('notice'),
  ...head,
  type: z.enum(keysOf(noticeTypeNames)).default('announcement'),
  /** Markdown, HTML off. */
  body: passage(100_000).default(''),
  /** The policy that it interprets (政策解读). */
  interprets: DisclosureId.nullable().default(null),
  /** The item of the standard catalogue that it fulfils. */
  fulfils: DisclosureId.nullable().default(null),
  attachments: z.array(Attachment).max(20).default([]),
});
export type Notice = z.infer<typeof Notice>;
