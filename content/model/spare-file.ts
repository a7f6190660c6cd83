/** A file that was handed in and that nothing names, with the instant since which that is so. */
import { z } from 'zod';
import { FileHash } from './attachment.ts';

export const SpareFile = z.strictObject({ id: FileHash, since: z.int().min(0) });
export type SpareFile = z.infer<typeof SpareFile>;
