/** What a command beside the hub hands it, and what it is answered. */
import { z } from 'zod';
import { Notice } from '#content/model/notice.ts';

/** Notices that were fetched from another platform. */
export const Letter = z.strictObject({
  format: z.literal('gongkai-import'),
  /** The platform. */
  source: z.string().max(500),
  notices: z.array(Notice).max(200),
});
export type Letter = z.infer<typeof Letter>;

const count = z.int().min(0);
export const Reply = z.union([
  z.strictObject({ fresh: count, changed: count, same: count, kept: count }),
  z.strictObject({ fault: z.string() }),
]);
export type Reply = z.infer<typeof Reply>;

/** The folder of the data in which letters are put. */
export const inboxFolder = 'inbox';
export const letterName = /^([0-9a-f-]{36})\.json$/;
