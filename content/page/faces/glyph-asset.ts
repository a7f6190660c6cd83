/** The table of glyphs for LED panels, fetched once. */
import { type Glyphs, parseGlyphs } from '#content/rules/frame/glyphs.ts';
import glyphsAddress from '../../../dist/glyphs/unifont-16.bin?url';

export { glyphsAddress };

/** Throws where the hub does not give it, or it is torn. */
export async function loadGlyphs(): Promise<Glyphs> {
  const answer = await fetch(glyphsAddress);
  if (!answer.ok) throw new Error(`glyphs: the hub answered ${answer.status}`);
  return parseGlyphs(new Uint8Array(await answer.arrayBuffer()));
}
