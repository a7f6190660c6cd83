/** The standard catalogue as a spreadsheet, in the standard's column order after a first column for the field. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import { attributeNames, type Channel, channelNames, levelNames } from '#content/model/terms.ts';
import { type Codec, choice, lines, orNull, text, whole } from './codec.ts';
import { type Body, type Column, column, type Names, type Sheet } from './sheet.ts';
import { subjectCodec } from './subject-codec.ts';

/** What towns write for the channels beside the standard's own names. */
const otherChannelNames: readonly (readonly [RegExp, Channel])[] = [
  [/网站|门户/, 'website'],
  [/公报/, 'gazette'],
  [/两微一端|微信|微博/, 'new-media'],
  [/发布会|听证会/, 'press-conference'],
  [/广播|电视/, 'broadcast'],
  [/纸质|报纸/, 'print'],
  [/查阅点|查询机/, 'kiosk'],
  [/服务中心|服务大厅/, 'service-hall'],
  [/便民服务/, 'service-station'],
  [/入户|现场/, 'on-site'],
  [/公示栏|电子屏|公告栏/, 'screens'],
  [/精准推送/, 'targeted'],
  [/^其他|^其它/, 'other-channel'],
];

function channelOf(name: string): Channel | undefined {
  const keys = Object.keys(channelNames) as Channel[];
  return keys.find((key) => channelNames[key] === name) ?? otherChannelNames.find(([form]) => form.test(name))?.[1];
}

/** A line each, or the standard's thirteen boxes, of which only the ticked ones (■) count. */
const carriers: Codec<readonly Channel[]> = {
  write: (channels) => channels.map((channel) => channelNames[channel]).join('\n'),
  read: (written) => {
    const boxes = written.replace(/[■☑√✓]/g, '\n■').replace(/[□☐]/g, '\n□');
    const all = boxes
      .split(/[\r\n、，,；;]+/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('□'));
    const ticked = written.match(/[■☑√✓□☐]/) ? all.filter((name) => name.startsWith('■')) : all;
    const found: Channel[] = [];
    for (const name of ticked.map((one) => one.replace('■', '').trim())) {
      const channel = channelOf(name);
      if (!channel) return { fault: `没有“${name.slice(0, 20)}”这种渠道 there is no such channel` };
      if (!found.includes(channel)) found.push(channel);
    }
    return { value: found };
  },
};

/** The wording is kept; its working days are read from it. */
const limit: Codec<CatalogueItem['limit']> = {
  write: ({ raw }) => raw,
  read: (raw) => {
    const days = /(\d{1,3})\s*个?工作日/.exec(raw)?.[1];
    return { value: { raw, workingDays: days ? Number(days) : null } };
  },
};

const wordingOf = (body: Body): string => {
  const { limit } = body;
  return typeof limit === 'object' && limit !== null && 'raw' in limit ? String(limit.raw) : '';
};

function cadenceOf(wording: string): CatalogueItem['cadence'] {
  if (/长期/.test(wording)) return 'long-term';
  return /每(年|半年|季|月)|按(月|季)|定期|年度/.test(wording) ? 'periodic' : 'ad-hoc';
}

const mostTitle = 120;

export function catalogueSheet(names: Names): Sheet<CatalogueItem> {
  const repeated = (one: Column<CatalogueItem>): Column<CatalogueItem> => ({ ...one, repeats: true });
  const subjectName = (id: unknown) => names.subjects.find((subject) => subject.id === id)?.name ?? '';

  function titleOf({ subject, firstMatter, secondMatter }: Body): string {
    const matter = secondMatter ? `${firstMatter}（${secondMatter}）` : firstMatter;
    return `${subjectName(subject)}：${matter}`.slice(0, mostTitle);
  }
  return {
    columns: [
      repeated(column('试点领域', 'subject', ({ subject }) => subject, subjectCodec(names))),
      column('序号', 'number', ({ number }) => number, whole),
      repeated(column('一级事项', 'firstMatter', ({ firstMatter }) => firstMatter, text)),
      column('二级事项', 'secondMatter', ({ secondMatter }) => secondMatter, text),
      column('公开内容（要素）', 'elements', ({ elements }) => elements, text),
      column('公开依据', 'basis', ({ basis }) => basis, lines(text)),
      column('公开时限', 'limit', ({ limit }) => limit, limit),
      column('公开主体', 'publisher', ({ publisher }) => publisher, text),
      column('公开渠道和载体', 'carriers', ({ carriers }) => carriers, carriers),
      column('公开对象', 'audienceGroup', ({ audienceGroup }) => audienceGroup, text),
      column('公开方式', 'attribute', ({ attribute }) => attribute, orNull(choice(attributeNames))),
      column('公开层级', 'level', ({ level }) => level, choice(levelNames)),
    ],
    nameField: 'number',
    // A row whose number cannot be read has no name that another could have too.
    namesOf: ({ subject, number }) => (Number.isInteger(number) ? [`${subject} ${number}`] : []),
    complete(body, before) {
      if (!before) {
        const { subject, number, basis } = body;
        return {
          id: `catalogue-${subject}-${number}`,
          title: titleOf(body),
          cadence: cadenceOf(wordingOf(body)),
          legalBasis: Array.isArray(basis) ? String(basis[0] ?? '').slice(0, 200) : '',
          ...body,
        };
      }
      const renamed = body.firstMatter !== before.firstMatter || body.secondMatter !== before.secondMatter;
      const reworded = wordingOf(body) !== before.limit.raw;
      return {
        ...before,
        ...body,
        ...(renamed && { title: titleOf(body) }),
        ...(reworded ? { cadence: cadenceOf(wordingOf(body)) } : { limit: before.limit }),
      };
    },
  };
}
