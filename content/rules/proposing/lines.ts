/** The lines of a Markdown text that say something, as plain words with their places. */
import { plainText } from '../plain-text.ts';

export type TextLine = { readonly text: string; readonly from: number; readonly until: number };

export function linesOf(body: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const raw of body.split('\n')) {
    const text = plainText(raw).trim();
    if (text !== '' && !raw.trimStart().startsWith('|')) lines.push({ text, from, until: from + raw.length });
    from += raw.length + 1;
  }
  return lines;
}
