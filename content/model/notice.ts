/** A notice: announcement, document, news, interpretation; a text in Markdown. */
import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { DisclosureId, head } from './head.ts';
import { keysOf, noticeTypeNames } from './terms.ts';
import { passage } from './text.ts';

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
