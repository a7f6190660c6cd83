/** The glyphs of the hub's pictures, read from what the build has made; made here where there was no build. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Glyphs, parseGlyphs } from '#content/rules/frame/glyphs.ts';

/** The project's folder: the nearest above with a package.json, from the built hub and from the sources alike. */
function projectFolder(from: string): string {
  return existsSync(path.join(from, 'package.json')) ? from : projectFolder(path.dirname(from));
}

let kept: Glyphs | undefined;

/** Reads the table once. Throws where it is torn. */
export function glyphs(): Glyphs {
  if (kept) return kept;
  const folder = projectFolder(path.dirname(fileURLToPath(import.meta.url)));
  const table = path.join(folder, 'dist/glyphs/unifont-16.bin');
  if (!existsSync(table)) execFileSync(process.execPath, [path.join(folder, 'signage/make-glyphs.mjs')]);
  kept = parseGlyphs(readFileSync(table));
  return kept;
}
