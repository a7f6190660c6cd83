/** What a screen says of a service or a fee: what one must know before one comes, from the starter content. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { highlightOf } from '#content/rules/highlight.ts';
import { loadStarter } from '#server/starter.ts';

const { disclosures } = await loadStarter(path.resolve(import.meta.dirname, '../../../../content/starter'));
const guide = disclosures.find((one) => one.kind === 'guide' && one.id === 'disability-certificate-new');
const fee = disclosures.find((one) => one.kind === 'fee' && one.tariffs.length > 1);
if (guide?.kind !== 'guide' || fee?.kind !== 'fee') throw new Error('the starter content has a guide and a fee');

it('of a guide: who may come, with what, how long it takes, where and whom to ask', () => {
  const text = highlightOf(guide);
  for (const words of [
    '谁能办：自然人',
    '带什么：申请人身份证、',
    '多久办好：15 个工作日内办结',
    '在哪里办：',
    guide.phone,
  ])
    expect(text).toContain(words);
});
it('of a guide without materials or days: that nothing need be brought, and no empty promise', () => {
  const text = highlightOf({ ...guide, materials: [], committedDays: null });
  expect(text).toContain('不用带材料');
  expect(text).not.toContain('多久办好');
  expect(highlightOf({ ...guide, committedDays: 0 })).toContain('多久办好：当场办结');
});
it('of a guide: what the offices hand to each other need not be brought', () => {
  const [first, ...others] = guide.materials;
  if (!first) throw new Error('the guide asks for something');
  const text = highlightOf({ ...guide, materials: [{ ...first, shared: true }, ...others] });
  expect(text).not.toContain(first.name);
});
it('of a fee: each price with its unit, who pays, and who need not', () => {
  const text = highlightOf(fee);
  for (const { item, amount, unit } of fee.tariffs)
    expect(text).toContain(`${item}：${amount}${unit && `（${unit}）`}`);
  expect(text).toContain(`交费的人：${fee.payer}`);
});
