/** Markdown without its marks. */
import { describe, expect, it } from 'vitest';
import { plainText } from '#content/rules/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['# 标题\n\n正文', '标题\n正文'],
    ['**重点**与*强调*和`代码`', '重点与强调和代码'],
    ['- 一\n- 二\n\n1. 三', '一\n二\n1. 三'],
    ['见[通知](https://example.org/a_b)全文', '见通知全文'],
    ['![图](a.png)', '图'],
    ['> 引用\n> 第二行', '引用\n第二行'],
    ['| 项目 | 金额 |\n|---|---:|\n| 低保 | 1080 元 |', '项目　金额\n低保　1080 元'],
    ['上\n\n---\n\n下', '上\n下'],
    ['3 * 4 * 5', '3 * 4 * 5'],
    ['snake_case_word', 'snake_case_word'],
    ['1\\. 不是列表', '1. 不是列表'],
    ['', ''],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown).replace(/ +/g, ' ').trim()).toBe(text);
  });
});
