/** Whatever is compared is said in the staff's own words: every field of every kind has a name, and none shows a key. */
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Disclosure } from '#content/model/disclosure.ts';
import { kindNames } from '#content/model/terms.ts';
import { loadStarter } from '#server/starter.ts';
import { fieldNames } from '../../../../server/desk/writing/field-names.ts';
import { linesOf } from '../../../../server/desk/writing/field-words.ts';

const { disclosures } = await loadStarter(path.resolve(import.meta.dirname, '../../../../content/starter'));
const ofKind = (kind: string): Disclosure => {
  const found = disclosures.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

it.each(Object.keys(kindNames))('a %s has a name for each field, and its lines hold no key', (kind) => {
  const it = ofKind(kind);
  const nameless = Object.keys(it).filter((field) => !['id', 'kind'].includes(field) && !(field in fieldNames));
  expect(nameless).toEqual([]);
  const keys = linesOf(it).flatMap((line) => line.match(/[a-z][A-Za-z]{2,}：/g) ?? []);
  expect(keys).toEqual([]);
});

it('a change of one cell of a report is a change of one line', () => {
  const report = ofKind('report');
  if (report.kind !== 'report') throw new Error('no report');
  const changed = structuredClone(report);
  changed.tables.requests.results.部分公开[0] = 7;
  const before = linesOf(report);
  expect(linesOf(changed).filter((line) => !before.includes(line))).toEqual([
    expect.stringContaining('三、（二）部分公开　自然人 7'),
  ]);
});
