/** Which characters the outlines of larger panels have: the ranges that Noto Sans SC comes in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

type Range = readonly [first: number, last: number];

/** `U+ff03-ff04,U+ff07` */
function rangesOf(text: string): Range[] {
  return text.split(',').map((part): Range => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

let kept: ReadonlySet<number> | undefined;

/** Whether the face has a character. Reads the ranges once. */
export function outlineHas(codePoint: number): boolean {
  if (!kept) {
    const file = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/unicode.json');
    const slices = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
    const all = new Set<number>();
    for (const [first, last] of Object.values(slices).flatMap(rangesOf)) {
      for (let one = first; one <= last; one += 1) all.add(one);
    }
    kept = all;
  }
  return kept.has(codePoint);
}
