/** A line of the audit: who did what to which thing, what changed, when and from where. */
import { z } from 'zod';

export const AuditEvent = z.strictObject({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  from: z.string(),
  act: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** A line as it is saved together with its change, until it stands in the log. */
export const SavedAct = AuditEvent.extend({
  /** The link of the log's last line before it: an end that is cut off later shows by it. */
  after: z.string(),
});
export type SavedAct = z.infer<typeof SavedAct>;
