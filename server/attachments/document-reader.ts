/** A program of its own beside the hub, with little memory and for a short time: takes the text out of the one document that comes in, and ends. */
import { buffer } from 'node:stream/consumers';
import type { FileType } from '#content/model/file-types.ts';
import { documentText } from './document-text.ts';

const examined = await documentText(process.argv[2] as FileType, await buffer(process.stdin));
process.stdout.write(JSON.stringify(examined), () => process.exit(0));
