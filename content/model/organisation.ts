/** An organisation of the town or one of its hotlines: who does what, and how to reach them. Regulations art. 20(2). */
import { z } from 'zod';
import { head } from './head.ts';
import { line, optionalLine } from './text.ts';

export const Organisation = z.strictObject({
  kind: z.literal('organisation'),
  ...head,
  functions: z.array(line(300)).max(30).default([]),
  /** Post and name of the head; the name may be empty. */
  leader: z
    .strictObject({ post: line(40), name: optionalLine(20) })
    .nullable()
    .default(null),
  address: optionalLine(120),
  hours: optionalLine(120),
  phones: z
    .array(z.strictObject({ label: line(40), number: line(40) }))
    .max(12)
    .default([]),
});
export type Organisation = z.infer<typeof Organisation>;
