/** What a text itself says of its register: title, number, days, publisher, field, category; each with the place that says it. */
import { type Category, categoryNames, type NoticeType, noticeTypeNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { dayForm, dayOf } from './dates.ts';
import { isNumber, numberIn, office, titleEnd, titleIn } from './document-head.ts';
import { linesOf, type TextLine } from './lines.ts';
import { at, type Proposal } from './proposal.ts';
import { subjectWords } from './subject-words.ts';

type Facts = {
  readonly today: LocalDate;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
};

/** The last lines: who signs, and below it the day. */
function signatureIn(lines: readonly TextLine[]): Proposal[] {
  const whole = new RegExp(`^(.*?)\\s*${dayForm}$`);
  const tail = lines.slice(-6);
  const index = tail.findLastIndex(({ text }) => whole.test(text) && text.length <= 50);
  const line = tail[index];
  if (!line) return [];
  const [, before = '', ...parts] = whole.exec(line.text) ?? [];
  const day = dayOf(parts[0], parts[1], parts[2]);
  const above = before !== '' ? { ...line, text: before } : tail[index - 1];
  return [
    ...(day ? [{ field: 'created' as const, value: day, shown: day, ...at(line) }] : []),
    ...(above && office.test(above.text)
      ? [{ field: 'publisher' as const, value: above.text, shown: above.text, ...at(above) }]
      : []),
  ];
}

/** The last day of its force, of comments or of an inscription, where it lies ahead. */
function endIn(body: string, today: LocalDate): Proposal | undefined {
  const forms = [
    new RegExp(`有效期[至到为自]?[^。\\n]{0,20}?(?:至|到)?\\s*${dayForm}`),
    new RegExp(`(?:截止|截至)[^。\\n]{0,12}?${dayForm}`),
    new RegExp(`(?:公示|征求意见|反馈|报名|施工|停[水电])[^。\\n]{0,40}?(?:至|到|—|-|－|~)\\s*${dayForm}`),
    new RegExp(`(?:于|在)\\s*${dayForm}\\s*前[^。\\n]{0,20}(?:反馈|提出|报送|申报|报名)`),
  ];
  for (const form of forms) {
    const found = form.exec(body);
    const day = found && dayOf(found[1], found[2], found[3]);
    if (found && day && day >= today)
      return { field: 'expires', value: day, shown: day, from: found.index, until: found.index + found[0].length };
  }
  return undefined;
}

const typeForms: readonly (readonly [NoticeType, RegExp])[] = [
  ['urgent', /紧急(?:通知|通告|提示)|预警|停课|避险转移/],
  ['consultation', /征求意见|公开征集|听证/],
  ['interpretation', /解读|一图读懂|政策问答/],
  ['budget', /预算|决算|“三公”经费/],
  ['personnel', /招聘|录用|拟聘|任免|任前公示|招录/],
  ['tender', /招标|采购|中标|成交|比选|询价/],
  ['service-change', /(?:办理|服务|窗口|办公|开放)(?:时间|地点)?[^，。]{0,8}(?:调整|变更|搬迁|暂停)/],
  ['policy', /印发|办法|规定|细则|实施意见|实施方案/],
];
const categoryOf: Partial<Record<NoticeType, Category>> = {
  budget: 'budget',
  policy: 'department-documents',
  interpretation: 'department-documents',
  'service-change': 'services',
};

/** What kind of notice the title says it is, and the class that follows. */
function kindIn(title: string, place: Pick<TextLine, 'from' | 'until'>): Proposal[] {
  const type = typeForms.find(([, form]) => form.test(title))?.[0];
  if (/政府工作报告/.test(title))
    return [{ field: 'category', value: 'work-report', shown: categoryNames['work-report'], ...at(place) }];
  if (!type) return [];
  const category = categoryOf[type];
  return [
    { field: 'type', value: type, shown: noticeTypeNames[type], ...at(place) },
    ...(category
      ? [{ field: 'category' as const, value: category, shown: categoryNames[category], ...at(place) }]
      : []),
  ];
}

/** The field whose words stand in the text most often; of the title each word counts for three. */
function subjectIn(body: string, title: string, subjects: Facts['subjects']): Proposal | undefined {
  const scores = subjects.map(({ id, name }) => {
    const words = [...(subjectWords[id] ?? []), name].filter((word) => body.includes(word) || title.includes(word));
    return { id, name, words, score: words.reduce((sum, word) => sum + (title.includes(word) ? 3 : 1), 0) };
  });
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most), {
    id: '',
    name: '',
    words: [''],
    score: 1,
  });
  const from = Math.min(...best.words.map((word) => body.indexOf(word)).filter((index) => index >= 0), body.length);
  const word = best.words.find((one) => body.startsWith(one, from)) ?? '';
  if (best.score < 2) return undefined;
  return { field: 'subject', value: best.id, shown: best.name, from, until: from + word.length };
}

const longest = 90;

/** The first paragraph that says something, short enough for arm's length. */
function summaryIn(lines: readonly TextLine[]): Proposal | undefined {
  const line = lines.find(
    ({ text }) =>
      text.length > 15 && !/[：:]$/.test(text) && !titleEnd.test(text) && !isNumber(text) && !/^《/.test(text),
  );
  if (!line) return undefined;
  const end = line.text.slice(0, longest).lastIndexOf('。');
  const value =
    line.text.length <= longest
      ? line.text
      : end > 20
        ? line.text.slice(0, end + 1)
        : `${line.text.slice(0, longest - 2)}……`;
  return { field: 'summary', value, shown: value, ...at(line) };
}

/** Everything that the text says of itself, in the order of the form; `title` is what stands in the field, where the text has none. */
export function proposalsOf(body: string, title: string, { today, subjects }: Facts): Proposal[] {
  const lines = linesOf(body);
  const own = titleIn(lines);
  const [created, publisher] = ['created', 'publisher'].map((field) =>
    signatureIn(lines).find((one) => one.field === field),
  );
  const said = own?.value ?? title;
  const below = own ? lines.filter(({ from }) => from >= own.until) : lines;
  return [
    own,
    numberIn(lines),
    ...kindIn(said, own ?? { from: 0, until: 0 }),
    subjectIn(body, said, subjects),
    publisher,
    created,
    endIn(body, today),
    summaryIn(below),
  ].filter((one): one is Proposal => one !== undefined);
}
