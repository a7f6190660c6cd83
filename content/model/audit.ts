/** A line of the audit: who did what to which thing, when and from where. */
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
