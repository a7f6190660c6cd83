/** Where people live, children's names beside their school, illnesses beside a name: in sentences and in tables. */
import type { Finding, FindingKind } from './finding.ts';
import { isName, nameForm } from './names.ts';
import { tableRows } from './tables.ts';

const maskedName = (name: string): string => name.charAt(0) + '某'.repeat(Math.max(1, name.length - 1));

/** A part of an address that leads to one door. */
const door =
  /\d+\s*号|[\d一二三四五六七八九十A-Za-z]+\s*[栋幢座]|\d+\s*单元|\d{2,4}\s*[室房]|[\d一二三四五六七八九十]+\s*(?:队|社)|[巷弄]\s*\d/;
const homes =
  /(?:家庭(?:住址|地址)|家住|现住(?:址|于|在)?|居住(?:于|在|地址|地)|住址|户籍(?:地址|所在地|地)|常住地址|通讯地址|户主地址)[：:为是在于\s]*([^\s，,。；;|]{4,60})/g;
/** A flat is a home unless an office stands there. */
const flat =
  /[^\s，,。；;：:|（(]{0,24}?[\dA-Za-z一二三四五六七八九十]+[栋幢座](?:[\dA-Z一二三四五六七八九十]+单元)?\d{3,4}(?:室|房)?/g;
const office =
  /政府|中心|委员会|办公|大厅|公司|学校|医院|服务[站点处]|局|派出所|司法所|法庭|银行|门店|商铺|店|厂|社区|居委|村委|党群|工作站|图书馆|文化站|地点|会议|培训|报名/;

function addressesIn(text: string): Finding[] {
  const found: Finding[] = [];
  const add = (from: number, place: string, certain: boolean, why: string) => {
    const until = from + place.length;
    if (found.some((other) => from < other.until && other.from < until)) return;
    found.push({ kind: 'address', from, until, text: place, certain, why, masked: '（住址略）' });
  };
  for (const match of text.matchAll(homes)) {
    const [whole, place = ''] = match;
    if (door.test(place)) add(match.index + whole.length - place.length, place, true, '个人的住址，写到了门牌');
  }
  for (const match of text.matchAll(flat)) {
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index + match[0].length + 10);
    if (!office.test(line)) add(match.index, match[0], false, '像住宅的门牌，请核对是不是个人住址');
  }
  for (const { cells } of tableRows(text)) {
    for (const cell of cells) {
      if (/住址|家庭地址|户籍地|居住地/.test(cell.head) && door.test(cell.text))
        add(cell.from, cell.text, true, `表格“${cell.head}”一栏写到了门牌`);
    }
  }
  return found;
}

const end = '(?=[^\\u4e00-\\u9fff]|$|同学|等|是|在|因|获|就读|于|现|已|的|患|自|为)';
const school = /幼儿园|小学|中学|初中|高中|学校|年级|[一二三四五六七八九\d]班|中班|大班|小班/;
const pupil = new RegExp(
  `(?:学生|小朋友|儿童|幼儿|考生|孩子|未成年人|女孩|男孩|孤儿)[：:、（(\\s]{0,2}(${nameForm})${end}`,
  'g',
);
const classmate = new RegExp(`(${nameForm})(?=同学|小朋友)`, 'g');
const illness =
  /艾滋病|HIV|乙肝|丙肝|肝炎|结核|梅毒|癌|肿瘤|白血病|尿毒症|透析|精神(?:病|障碍|分裂|残疾)|抑郁|智力(?:障碍|残疾)|癫痫|流产|不孕|传染病|阳性|病情|确诊|诊断|重病|大病|残疾等级|[一二三四]级残疾/;
const patients: readonly RegExp[] = [
  new RegExp(`(?:患者|病人|病患|残疾人|感染者|病例)[：:、（(\\s]{0,2}(${nameForm})${end}`, 'g'),
  new RegExp(`(?<![\\u4e00-\\u9fff])(${nameForm})(?=[，,（(]\\s*[男女][，,）)])`, 'g'),
  new RegExp(`(?<![\\u4e00-\\u9fff])(${nameForm})(?=因?患[有上]?|确诊|被诊断|身患)`, 'g'),
];

/** Names that the forms find in sentences of a kind. */
function namesIn(text: string, kind: FindingKind, forms: readonly RegExp[], subject: RegExp, why: string): Finding[] {
  const found: Finding[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const name = match[1] ?? '';
      const from = match.index + match[0].indexOf(name);
      const start = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from)) + 1;
      const stop = /[。\n]/.exec(text.slice(from))?.index ?? text.length;
      if (!isName(name) || !subject.test(text.slice(start, from + stop))) continue;
      const until = from + name.length;
      if (found.some((other) => from < other.until && other.from < until)) continue;
      found.push({ kind, from, until, text: name, certain: true, why, masked: maskedName(name) });
    }
  }
  return found;
}

const wholeName = new RegExp(`^${nameForm}$`);

/** Lists of people: a column of names beside a column of schools or illnesses. */
function namesInTables(text: string): Finding[] {
  return tableRows(text).flatMap(({ heads, cells }) => {
    const illnessHead = heads.find((head) => /病种|疾病|诊断|病情|残疾类别|残疾等级|健康状况|救助原因/.test(head));
    const schoolHead = heads.find((head) => /学校|年级|班级|就读|监护人/.test(head));
    const head = illnessHead ?? schoolHead;
    if (!head) return [];
    const kind = illnessHead ? ('health' as const) : ('minor' as const);
    return cells
      .filter((cell) => /姓名|学生|儿童|考生|患者|申请人|户主/.test(cell.head) && wholeName.test(cell.text))
      .map(({ text: name, from, until }) => ({
        kind,
        from,
        until,
        text: name,
        certain: true,
        why: `名单里姓名和“${head}”写在一起`,
        masked: maskedName(name),
      }));
  });
}

/** People in the text, which is narrowed already. */
export function peopleIn(text: string): Finding[] {
  const sentences = [
    ...namesIn(text, 'health', patients, illness, '姓名和病情写在一起'),
    ...namesIn(text, 'minor', [pupil, classmate], school, '未成年人的姓名和学校写在一起'),
  ];
  const tables = namesInTables(text).filter((one) => !sentences.some((it) => it.from === one.from));
  return [...addressesIn(text), ...sentences, ...tables];
}
