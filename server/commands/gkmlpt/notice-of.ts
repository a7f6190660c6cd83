/** An article of the platform as a notice of the town's own. */
import { Notice } from '#content/model/notice.ts';
import type { Category, NoticeType } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { dateAt } from '#content/rules/zone.ts';
import { faultsOf } from '#server/platform/parse.ts';
import type { Article } from './platform.ts';

const categories: readonly (readonly [RegExp, Category])[] = [
  [/机构/, 'organisation'],
  [/年度报告|年报/, 'annual-report'],
  [/工作报告/, 'work-report'],
  [/预算|决算|财政/, 'budget'],
  [/文件|法规|政策/, 'department-documents'],
  [/动态|新闻|公告|通知/, 'government-news'],
];
const types: readonly (readonly [RegExp, NoticeType])[] = [
  [/解读/, 'interpretation'],
  [/征求意见|听证/, 'consultation'],
  [/预算|决算/, 'budget'],
  [/招聘|录用|任免/, 'personnel'],
  [/招标|采购|中标|成交/, 'tender'],
  [/印发|办法|规定|实施细则/, 'policy'],
];
const kindOf = <Kind>(table: readonly (readonly [RegExp, Kind])[], text: string): Kind | undefined =>
  table.find(([form]) => form.test(text))?.[1];

const lineOf = (value: unknown, most: number): string =>
  String(value ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most);
const isSet = (flag: Article['is_expired']): boolean => flag === true || flag === 1 || flag === '1' || flag === 'true';

/** Seconds since 1970, or a written day. */
function dayOf(value: Article['date'], zone: string): LocalDate | null {
  if (typeof value === 'number' || /^\d{9,11}$/.test(value ?? '')) return dateAt(Number(value) * 1000, zone);
  const written = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})/.exec(value ?? '');
  if (!written) return null;
  const [, year = '', month = '', day = ''] = written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as LocalDate;
}

/** What a second run compares, so that it need not fetch the text again. */
export function factsOf(article: Article, category: string, zone: string) {
  const title = lineOf(article.title, 120);
  return {
    title,
    summary: lineOf(article.abstract, 600),
    category: kindOf(categories, `${article.classify_main_name ?? ''} ${category}`) ?? ('other' as const),
    type: kindOf(types, title) ?? ('announcement' as const),
    publisher: lineOf(article.publisher, 60),
    identifier: lineOf(article.identifier, 80),
    documentNumber: lineOf(article.document_number, 60),
    created: dayOf(article.date ?? article.created_at, zone),
    issued: dayOf(article.display_publish_time ?? article.created_at ?? article.date, zone),
    standing: isSet(article.is_abolished) ? 'repealed' : isSet(article.is_expired) ? 'expired' : 'in-force',
  } as const;
}
export type Facts = ReturnType<typeof factsOf>;

const keywordsOf = ({ keywords }: Article): string[] =>
  (Array.isArray(keywords) ? keywords : (keywords ?? '').split(/[,，;；、\s]+/))
    .map((word) => lineOf(word, 20))
    .filter((word) => word !== '')
    .slice(0, 20);

type Made = { readonly notice: Notice } | { readonly fault: string };

/** `text` is Markdown; empty where the platform has none, and then the notice leads to the original. */
export function noticeOf(id: string, article: Article, facts: Facts, source: string | null, text: string): Made {
  const files = (article.attachment ?? []).flatMap(({ name, url }) => {
    const address = URL.canParse(url, source ?? undefined) ? new URL(url, source ?? undefined).href : '';
    return /^https?:/.test(address) ? [`- [${lineOf(name, 120).replace(/[[\]]/g, '')}](<${address}>)`] : [];
  });
  const parts = [
    text || lineOf(article.abstract, 5000) || (source ? `原文见：<${source}>` : ''),
    ...(files.length > 0 ? [`附件：\n\n${files.join('\n')}`] : []),
  ];
  const made = Notice.safeParse(
    {
      kind: 'notice',
      id,
      ...facts,
      keywords: keywordsOf(article),
      body: parts
        .filter((part) => part !== '')
        .join('\n\n')
        .slice(0, 100_000),
      attribute: 'proactive',
      legalBasis: '《中华人民共和国政府信息公开条例》第十九条',
      channels: ['kiosk', 'website'],
      source,
    },
    { reportInput: true },
  );
  if (made.success) return { notice: made.data };
  return {
    fault: faultsOf(made.error)
      .map(({ path, message }) => `${path} ${message}`)
      .join('; '),
  };
}
