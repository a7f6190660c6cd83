/** A disclosure looked through for what may not be published, place by place. */
import type { Disclosure } from '#content/model/disclosure.ts';
import { type Finding, narrowed } from './finding.ts';
import { numbersIn } from './numbers.ts';
import { peopleIn } from './people.ts';

/** Findings of one text, in its order. */
export function scanned(text: string): Finding[] {
  const plain = narrowed(text);
  const numbers = numbersIn(plain);
  const people = peopleIn(plain).filter((one) => !numbers.some((it) => it.from < one.until && one.from < it.until));
  return [...numbers, ...people]
    .map((finding) => ({ ...finding, text: text.slice(finding.from, finding.until) }))
    .sort((a, b) => a.from - b.from);
}

/** A finding with the field that it stands in, `body` or `places[0].address`. */
export type FieldFinding = Finding & { readonly field: string };

/** Not read by people, or a person of whom the law wants the name published. */
const unread = new Set(['id', 'kind', 'hash', 'leader', 'source']);

function* textsOf(value: unknown, field: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [field, value];
  else if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* textsOf(one, `${field}[${at}]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value))
      if (!unread.has(key)) yield* textsOf(one, field ? `${field}.${key}` : key);
  }
}

/** Findings of everything that people would read of it. */
export function scanDisclosure(disclosure: Disclosure): FieldFinding[] {
  return [...textsOf(disclosure, '')].flatMap(([field, text]) =>
    scanned(text).map((finding) => ({ ...finding, field })),
  );
}
