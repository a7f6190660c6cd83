/** What the sheets of guides, fees and organisations share: columns of the head, and what a new row begins with. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Category, Channel } from '#content/model/terms.ts';
import { text, words } from './codec.ts';
import { type Body, type Column, column, type Names } from './sheet.ts';
import { subjectCodec } from './subject-codec.ts';

/** The id may stay blank: then the title names the row. */
export const headColumns = <Item extends Disclosure>(title: string, names: Names): Column<Item>[] => [
  column('编号', 'id', ({ id }) => id, text),
  column(title, 'title', (it) => it.title, text),
  column('一句话说明', 'summary', ({ summary }) => summary, text),
  column('试点领域', 'subject', ({ subject }) => subject, subjectCodec(names)),
  column('公开主体', 'publisher', ({ publisher }) => publisher, text),
  column('关键词', 'keywords', ({ keywords }) => keywords, words(text)),
];

export const named = ({ id, title }: Body): string[] => [...(id === '' ? [] : [`编号 ${id}`]), `${title}`];

type Usual = { readonly category: Category; readonly article: string; readonly channels: readonly Channel[] };

/** A new row is for proactive disclosure under its item of Regulations art. 20; a known one keeps what no column says. */
export function started(body: Body, before: Disclosure | undefined, { category, article, channels }: Usual): Body {
  if (before) return { ...before, ...body, id: before.id };
  return {
    category,
    attribute: 'proactive',
    legalBasis: `《中华人民共和国政府信息公开条例》第二十条第（${article}）项`,
    cadence: 'long-term',
    channels,
    ...body,
  };
}
