/** Service guides as a spreadsheet: a row a guide; materials, steps and places a line each within their cells. */
import type { Guide } from '#content/model/guide.ts';
import {
  audienceNames,
  deliveryNames,
  handlingNames,
  lifeEventNames,
  materialFormNames,
  serviceGroupNames,
  serviceTypeNames,
} from '#content/model/terms.ts';
import { type Codec, choice, lines, orNull, parts, text, tick, whole, words, workingDays } from './codec.ts';
import { headColumns, named, started } from './head-columns.ts';
import { column, type Names, partColumn, type Sheet } from './sheet.ts';

/** A fee by its title, so that its name and price stand in one place. */
const feeCodec = ({ fees }: Names): Codec<string> => ({
  write: (id) => fees.find((fee) => fee.id === id)?.title ?? id,
  read: (written) => {
    const found = fees.find((fee) => fee.title === written || fee.id === written);
    return found
      ? { value: found.id }
      : { fault: `没有“${written.slice(0, 20)}”这项收费，请先登记 there is no such fee` };
  },
});

const materials = parts<Guide['materials'][number]>({
  name: text,
  form: choice(materialFormNames),
  copies: whole,
  source: text,
  required: tick,
  shared: tick,
  note: text,
});
const steps = parts<Guide['steps'][number]>({ name: text, by: text, days: workingDays, detail: text });
const places = parts<Guide['places'][number]>({ name: text, address: text, counter: text, hours: text });
const questions = parts<Guide['questions'][number]>({ question: text, answer: text });

export const guideSheet = (names: Names): Sheet<Guide> => ({
  columns: [
    ...headColumns<Guide>('事项名称', names),
    column('办事领域', 'group', ({ group }) => group, choice(serviceGroupNames)),
    column('事项类型', 'type', ({ type }) => type, choice(serviceTypeNames)),
    column('基本编码', 'basicCode', ({ basicCode }) => basicCode, text),
    column('实施编码', 'implementationCode', ({ implementationCode }) => implementationCode, text),
    column('实施主体', 'authority', ({ authority }) => authority, text),
    column('行使层级', 'level', ({ level }) => level, text),
    column('办件类型', 'handling', ({ handling }) => handling, choice(handlingNames)),
    column('服务对象', 'audience', ({ audience }) => audience, words(choice(audienceNames))),
    column('通办范围', 'area', ({ area }) => area, text),
    column('主题', 'lifeEvents', ({ lifeEvents }) => lifeEvents, words(choice(lifeEventNames))),
    column('设定依据', 'basis', ({ basis }) => basis, lines(text)),
    column('受理条件', 'conditions', ({ conditions }) => conditions, lines(text)),
    column(
      '申请材料（名称｜形式｜份数｜来源｜必需｜免提交｜说明）',
      'materials',
      (it) => it.materials,
      lines(materials),
    ),
    column('办理流程（环节｜办理人｜工作日｜说明）', 'steps', (it) => it.steps, lines(steps)),
    column('法定办结时限', 'statutoryDays', ({ statutoryDays }) => statutoryDays, workingDays),
    column('承诺办结时限', 'committedDays', ({ committedDays }) => committedDays, workingDays),
    column('收费项目', 'fees', ({ fees }) => fees, lines(feeCodec(names))),
    partColumn('办理结果', ['result', 'name'], ({ result }) => result.name, text),
    partColumn('送达方式', ['result', 'delivery'], ({ result }) => result.delivery, words(choice(deliveryNames))),
    column('办理地点（名称｜地址｜窗口｜时间）', 'places', (it) => it.places, lines(places)),
    column('到现场次数', 'visits', ({ visits }) => visits, whole),
    column('网上办理', 'online', ({ online }) => online, orNull(text)),
    column('咨询电话', 'phone', ({ phone }) => phone, text),
    column('监督投诉', 'complaints', ({ complaints }) => complaints, text),
    column('常见问题（问｜答）', 'questions', (it) => it.questions, lines(questions)),
    column('救济途径', 'remedies', ({ remedies }) => remedies, text),
  ],
  nameField: 'title',
  namesOf: named,
  complete: (body, before) =>
    started(body, before, { category: 'services', article: '五', channels: ['kiosk', 'service-hall'] }),
});
