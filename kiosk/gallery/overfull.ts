/** As much as the desk accepts: the longest titles, the most rows, words without a place to break. */
import type { Snapshot } from '#content/model/snapshot.ts';
import type { PublishedItem } from '../state/published.ts';
import { guide, notice, section, snapshotOf, town } from './sample.ts';
import { sampleItems } from './sample-items.ts';

/** Exactly so many characters. */
const long = (length: number): string =>
  '关于进一步做好全镇皮革皮具企业安全生产隐患排查治理和消防通道用电原料堆放专项检查工作的通知'
    .repeat(Math.ceil(length / 40))
    .slice(0, length);
const unbroken = 'GB18030-2022/ISO-IEC-10646.'.repeat(6).slice(0, 110);
const times = <One>(count: number, one: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => one(at));
const lifeEvents = ['birth', 'work', 'illness', 'old-age', 'disability', 'death', 'house', 'land', 'business'] as const;

const overfullNotice = notice({
  id: 'overfull-notice',
  title: long(120),
  pinned: true,
  summary: `${long(560)}。`,
  documentNumber: unbroken.slice(0, 60),
  identifier: unbroken.slice(0, 80),
  publisher: long(60),
  body: [
    ...times(14, (at) => `## ${at + 1}、${long(48)}\n\n${long(300)}。**${unbroken}**`),
    `| ${times(9, (at) => `第 ${at + 1} 栏`).join(' | ')} |\n|${' --- |'.repeat(9)}\n${times(6, () => `| ${times(9, () => long(18)).join(' | ')} |`).join('\n')}`,
  ].join('\n\n'),
  attachments: times(20, (at) => ({
    name: `${at + 1} ${long(100)}.pdf`,
    type: 'application/pdf' as const,
    bytes: 20_000_000,
    hash: String(at % 10).repeat(64),
  })),
});

const full = guide({ id: 'base', title: '基础' });
const overfullGuide = guide({
  id: 'overfull-guide',
  title: long(120),
  summary: long(600),
  authority: long(60),
  area: long(60),
  lifeEvents: [...lifeEvents],
  basis: times(12, () => long(200)),
  conditions: times(20, () => long(300)),
  materials: times(30, (at) => ({
    name: long(120),
    form: 'original-and-copy',
    copies: 20,
    source: long(60),
    required: at % 2 === 0,
    shared: at % 3 === 0,
    note: long(120),
  })),
  steps: times(12, () => ({ name: long(40), by: long(60), days: 365, detail: long(200) })),
  statutoryDays: 365,
  committedDays: 365,
  fees: ['overfull-fee'],
  result: { name: long(80), delivery: ['counter', 'post'] },
  places: times(10, () => ({ name: long(60), address: long(120), counter: long(60), hours: long(120) })),
  visits: 10,
  phone: '020-36860800, 020-86845678, 020-86989898, 020-37708012',
  complaints: long(60),
  questions: times(20, () => ({ question: long(200), answer: long(400) })),
});

const ofKind = <Kind extends PublishedItem['kind']>(kind: Kind) =>
  sampleItems.find((item): item is Extract<PublishedItem, { kind: Kind }> => item.kind === kind);

function overfullRest(): PublishedItem[] {
  const [fee, organisation, duty] = [ofKind('fee'), ofKind('organisation'), ofKind('catalogue-item')];
  if (!fee || !organisation || !duty) return [];
  return [
    {
      ...fee,
      id: 'overfull-fee',
      title: long(120),
      payer: long(120),
      tariffs: times(40, () => ({ item: long(120), amount: long(40), unit: long(20), note: long(120) })),
      basis: times(12, () => long(200)),
    },
    {
      ...organisation,
      id: 'overfull-organisation',
      title: long(120),
      functions: times(30, () => long(300)),
      phones: times(12, () => ({ label: long(40), number: '020-36860800 转 8001，夜间 13800138000' })),
      address: long(120),
    },
    {
      ...duty,
      id: 'overfull-duty',
      title: long(120),
      elements: times(20, () => long(100)).join('\n'),
      basis: times(20, () => long(200)),
      limit: { raw: long(120), workingDays: 20 },
    },
  ];
}

/** Twenty sections, two dozen questions, 300 notices, and one of every kind that is as long as can be. */
export const overfull: Snapshot = snapshotOf(
  [
    overfullNotice,
    { ...full, ...overfullGuide },
    ...overfullRest(),
    ...times(300, (at) =>
      notice({ id: `notice-${at}`, title: `第 ${at + 1} 号通知：${long(40 * ((at % 3) + 1) - 10)}` }),
    ),
    ...times(60, (at) =>
      guide({ id: `guide-${at}`, title: `${at + 1} ${long(20 + at)}`, lifeEvents: [...lifeEvents] }),
    ),
  ],
  {
    ...town,
    sections: [
      ...town.sections,
      ...times(12, (at) =>
        section({
          id: `section-${at}`,
          name: long(20),
          nameEn: 'Notices of every kind of every office at all',
          about: long(60),
          aboutEn:
            'What was published by every office of the town in every year on record, and what became of each of them since',
        }),
      ),
    ],
    hotQuestions: times(24, (at) => `${at + 1}${long(28)}`),
    consultationDesk: long(80),
    hours: long(120),
  },
);
