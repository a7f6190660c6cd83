/** A file that staff handed in, kept by the hash of its content. */
import { z } from 'zod';
import { fileTypes } from './file-types.ts';
import { keysOf } from './terms.ts';
import { line } from './text.ts';

/** SHA-256, in hexadecimal. */
export const FileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: '应为文件的 SHA-256 must be a SHA-256 of 64 digits' });
export type FileHash = z.infer<typeof FileHash>;

export const Attachment = z.strictObject({
  name: line(120),
  type: z.enum(keysOf(fileTypes)),
  bytes: z.int().min(0),
  hash: FileHash,
});
export type Attachment = z.infer<typeof Attachment>;

/** A picture or a video. */
export const MediaFile = Attachment.refine(({ type }) => fileTypes[type].family !== 'document', {
  path: ['type'],
  error: '应为图片或视频 must be a picture or a video',
});
