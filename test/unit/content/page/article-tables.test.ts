/** What a Markdown table needs to be read, from its words alone. */
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { laidTables } from '#content/page/article-tables.ts';

const laidOf = (text: string) => {
  const tokens = new MarkdownIt().parse(text, {});
  const laid = laidTables(tokens);
  const of = (type: string) => tokens.filter((token) => token.type === type).map((token) => laid.get(token));
  return { tables: of('table_open'), heads: of('th_open'), cells: of('td_open') };
};

const subsidies = `| 年龄 | 每月（元） |
| --- | ---: |
| 80 周岁 | 100 |
`;

test('each cell knows the heading of its column, and short columns stay whole', () => {
  const { heads, cells } = laidOf(subsidies);
  expect(cells).toEqual([
    { 'data-column': '年龄', 'data-whole': 'true' },
    { 'data-column': '每月（元）', 'data-whole': 'true' },
  ]);
  expect(heads).toEqual([undefined, undefined]);
});

test('a column of sentences flows', () => {
  const { cells } = laidOf('| 档次 | 说明 |\n| --- | --- |\n| 甲 | 次月起随养老金一并发到本人的卡上 |\n');
  expect(cells.map((cell) => cell?.['data-whole'])).toEqual(['true', undefined]);
});

test('a heading in bold is known by its words', () => {
  expect(laidOf('| **年龄** |\n| --- |\n| 80 |\n').cells[0]?.['data-column']).toBe('年龄');
});

test('few short columns stand in a narrow frame, many long ones in none', () => {
  expect(laidOf(subsidies).tables).toEqual([{ 'data-least': '10' }]);
  const many = `|${' 栏 |'.repeat(9)}\n|${' --- |'.repeat(9)}\n|${' 关于进一步做好工作的通知 |'.repeat(9)}\n`;
  expect(laidOf(many).tables).toEqual([{ 'data-least': 'more' }]);
});

test('two tables of a text are told apart', () => {
  expect(laidOf(`${subsidies}\n\n| 村 |\n| --- |\n| 东塱村 |\n`).cells.map((cell) => cell?.['data-column'])).toEqual([
    '年龄',
    '每月（元）',
    '村',
  ]);
});

test('a text without a table has nothing to lay', () => {
  expect(laidOf('一段话。').tables).toEqual([]);
});
