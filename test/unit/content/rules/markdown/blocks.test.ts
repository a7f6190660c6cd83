/** Blocks become clean Markdown that says what they say and nothing else. */
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { type Block, inlineText, markdownOf, type Run } from '#content/rules/markdown/blocks.ts';
import { withHeadings } from '#content/rules/markdown/headings.ts';

const words = (text: string): Run[] => [{ text }];
const p = (text: string): Block => ({ kind: 'paragraph', runs: words(text) });
const li = (text: string, ordered = false, depth = 0): Block => ({ kind: 'item', ordered, depth, runs: words(text) });

it('one empty line between blocks, none within a list, nothing of what is empty', () => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, runs: words('一、对象') },
    p('　　本镇户籍老人。'),
    p('  '),
    li('身份证', true),
    p(' '),
    li('社保卡', true),
    li('原件', false, 1),
    p('电话：36860800'),
  ];
  expect(markdownOf(blocks)).toBe('## 一、对象\n\n本镇户籍老人。\n\n1. 身份证\n2. 社保卡\n   - 原件\n\n电话：36860800');
});

it('tables keep their cells: heads, empty ones, lines within, bars, columns of numbers to the right', () => {
  const rows = [
    [words('项目'), words('金额（万元）')],
    [[{ text: '收入' }, { text: '\n合计' }], words('1,234.50')],
    [words('其中 a|b'), []],
    [[], []],
  ];
  expect(markdownOf([{ kind: 'table', rows }])).toBe(
    '| 项目 | 金额（万元） |\n| --- | ---: |\n| 收入　合计 | 1,234.50 |\n| 其中 a\\|b |  |',
  );
  expect(markdownOf([{ kind: 'table', rows: [[words('只有一格')]] }])).toBe('只有一格');
});

it('bold and links stand close to their words; a link to anything but the web is words', () => {
  const runs: Run[] = [
    { text: '请带' },
    { text: ' 身份证 ', bold: true },
    { text: '原件', bold: true },
    { text: '，见' },
    { text: '官网', href: 'https://www.huadu.gov.cn/' },
    { text: '或' },
    { text: '这里', href: 'javascript:alert(1)' },
  ];
  expect(inlineText(runs)).toBe('请带 **身份证 原件**，见[官网](https://www.huadu.gov.cn/)或这里');
});

it.each([
  '# 不是标题',
  '- 不是列点',
  '> 不是引文',
  '2 * 3 * 4',
  '姓名：____',
  '~~价~~',
  'a_b_c',
  '**',
  '`x`',
  '[1](2)',
  '<b>x</b>',
  '===',
  '---',
])('%j stays what it says', (text) => {
  const html = new MarkdownIt({ html: false }).render(markdownOf([p('前文'), p(text)]));
  const shown = html
    .replace(/<p>|<\/p>/g, '')
    .trim()
    .split('\n')
    .at(-1);
  expect(shown).toBe(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
});

it('knows the headings of official documents by how they begin, and sentences by how they end', () => {
  const kinds = withHeadings(
    [
      '一、总体要求',
      '（一）发放对象',
      '十二、附则',
      '（二）发放标准为每人每月100元，按季度发放，由镇民政办审核后报区民政局备案并公示七天',
      '一、请各村做好登记。',
      '一是加强领导',
      '1．对象',
    ].map(p),
  ).map((block) => (block.kind === 'heading' ? block.level : 0));
  expect(kinds).toEqual([2, 3, 2, 0, 0, 0, 0]);
});
