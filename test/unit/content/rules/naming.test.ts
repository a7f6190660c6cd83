/** Whom texts name: known by id, and said by the name of now. */
import { expect, it } from 'vitest';
import { Fee } from '#content/model/fee.ts';
import { Organisation } from '#content/model/organisation.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { drafted } from '#content/rules/lifecycle.ts';
import { knowing, named, organisationsBy } from '#content/rules/naming.ts';
import { publicState } from '#content/rules/publication.ts';
import { editor, hour, notice, now } from '../../../support/disclosures.ts';

const organisation = (id: string, title: string): DisclosureRecord => {
  const text = Organisation.parse({ kind: 'organisation', id, title });
  return { ...drafted(text, editor, now), live: { revision: 1, disclosure: text, from: now, until: null } };
};
const fee = (authority: string): DisclosureRecord => {
  const text = Fee.parse({
    kind: 'fee',
    id: 'waste',
    title: '垃圾费',
    authority,
    publisher: '村委会',
    payer: '住户',
    tariffs: [{ item: '每户', amount: '5 元' }],
    basis: ['某文'],
  });
  return { ...drafted(text, editor, now), live: { revision: 1, disclosure: text, from: now, until: null } };
};
const office = organisation('office', '执法办');
const register = organisationsBy([office]);

it('who bears the name exactly is known by id; other words stay words, and a name of two is nobody’s', () => {
  expect(knowing(fee('执法办'), register, true).organisations).toEqual({ 执法办: 'office' });
  const other = fee('区执法办');
  expect(knowing(other, register, true)).toBe(other);
  const two = organisationsBy([office, organisation('other', '执法办')]);
  expect(knowing(fee('执法办'), two, true).organisations).toEqual({});
});

it('a former name leads to who bore it, unless it is written anew for who bears it now', () => {
  const known = { ...fee('执法办'), organisations: { 执法办: 'office' } };
  const heir = organisationsBy([organisation('office', '城管办'), organisation('heir', '执法办')]);
  expect(knowing(known, heir, false)).toBe(known);
  expect(knowing(known, heir, true).organisations).toEqual({ 执法办: 'heir' });
});

it('the public reads the name that is public at the instant; of whom the public does not see, the one that was written', () => {
  const record = knowing(fee('执法办'), register, true);
  const renamed = { ...office.working, title: '城管办' };
  const later = { ...office, next: { revision: 2, disclosure: renamed, from: now + hour, until: null } };
  const authorityAt = (organisations: readonly DisclosureRecord[], at: number) => {
    const item = publicState([record, ...organisations], at).items.find(({ id }) => id === 'waste');
    return item?.kind === 'fee' && item.authority;
  };
  expect([now, now + hour - 1, now + hour].map((at) => authorityAt([later], at))).toEqual([
    '执法办',
    '执法办',
    '城管办',
  ]);
  expect(authorityAt([{ ...office, working: renamed, live: null }], now)).toBe('执法办');
  expect(authorityAt([], now)).toBe('执法办');
});

it('a notice keeps the name under which it was issued, and what nothing changes is the same object', () => {
  const called = (title: string) => new Map([['office', { title, address: '', hours: '' }]]);
  const known = { organisations: { 执法办: 'office' }, whereabouts: {} };
  const issued = notice({ publisher: '执法办' });
  expect(named(issued, known, called('城管办'))).toBe(issued);
  const { working } = fee('执法办');
  expect(named(working, known, called('执法办'))).toBe(working);
  expect(named(working, known, called('城管办'))).toMatchObject({ authority: '城管办', publisher: '村委会' });
});
