/** The audit in words that staff read: acts, kinds of things, and what changed. */
import type { AuditEvent } from '#content/model/audit.ts';
import { type FileType, fileTypes } from '#content/model/file-types.ts';
import { requestResults, resultName } from '#content/model/request-terms.ts';
import { attributeNames, type Kind, kindNames, roleNames, standingNames, stateNames } from '#content/model/terms.ts';
import { sizeText } from '../state/files.ts';
import { nameOf } from '../state/names.ts';
import { fieldName } from '../writing/field-names.ts';

/** Names of things by `collection/id`, as the hub gives them. */
export type Names = Readonly<Record<string, string>>;

/** Kinds of acts, by the first word of an act. */
export const aboutNames = {
  disclosure: '信息',
  request: '申请公开',
  question: '群众在问',
  takeover: '紧急通知',
  screen: '屏幕',
  playlist: '播放单',
  synonyms: '同义词',
  attachment: '附件',
  sheet: '表格导入',
  person: '人员',
  session: '登录',
  'second-factor': '动态码',
  data: '数据',
} as const;

const acts: Readonly<Record<string, string>> = {
  'session.begin': '登录',
  'session.refused': '登录没成功',
  'session.end': '退出',
  'disclosure.create': '起草',
  'disclosure.edit': '修改',
  'disclosure.submit': '送审',
  'disclosure.approve': '审核通过',
  'disclosure.return': '退回',
  'disclosure.publish': '发布',
  'disclosure.withdraw': '撤下',
  'disclosure.abandon': '收起草稿',
  'disclosure.release': '批量审核并发布',
  'disclosure.import': '从省平台取回',
  'request.register': '登记申请',
  'request.edit': '更正登记',
  'request.ask-correction': '要求补正',
  'request.corrected': '收到补正',
  'request.consult': '征求意见',
  'request.consulted': '收到意见',
  'request.extend': '延长期限',
  'request.answer': '答复申请',
  'request.reopen': '重新办理申请',
  'request.void': '作废登记',
  'request.erase': '清除申请人信息',
  'request.remedies': '登记复议诉讼',
  'attachment.keep': '存附件',
  'attachment.remove': '清理没有用到的附件',
  'sheet.import': '导入表格',
  'synonyms.add': '添加同义词',
  'synonyms.change': '修改同义词',
  'synonyms.remove': '删除同义词',
  'person.add': '添加人员',
  'person.invite': '发邀请链接',
  'person.join': '用邀请设密码',
  'person.change': '修改人员',
  'person.hand-over': '交接工作',
  'person.remove': '删除人员',
  'second-factor.on': '开启动态码',
  'second-factor.off': '关闭动态码',
  'screen.add': '登记屏幕',
  'screen.change': '修改屏幕',
  'screen.remove': '删除屏幕',
  'screen.pair': '配对屏幕',
  'screen.revoke': '解除配对',
  'screen.reload': '重新载入播放页',
  'playlist.add': '新建播放单',
  'playlist.change': '修改播放单',
  'playlist.remove': '删除播放单',
  'takeover.start': '发出紧急通知',
  'takeover.clear': '结束紧急通知',
  'data.import': '导入数据',
  'data.backup': '备份',
  'audit.cut': '发现记录末尾被截断',
  'question.act': '补没找到的问题',
  change: '改动',
};
export const actName = (act: string): string => acts[act] ?? act;

const collectionNames: Readonly<Record<string, string>> = {
  disclosures: '信息',
  requests: '申请',
  users: '人员',
  screens: '屏幕',
  playlists: '播放单',
  takeovers: '紧急通知',
  settings: '设置',
  synonyms: '同义词',
  gaps: '没找到的问题',
  queryDays: '每日统计',
  playDays: '每日播放统计',
  spareFiles: '没有用到的附件',
};
const fieldNames: Readonly<Record<string, string>> = {
  state: '状态',
  live: '公开的版本',
  next: '下一版',
  clearance: '审核',
  role: '权限',
  name: '姓名',
  department: '部门',
  disabled: '停用',
  passwordHash: '密码',
  invitation: '邀请',
  secondFactor: '动态码',
  author: '经手人',
  handler: '承办人',
  received: '收到之日',
  matter: '申请内容',
  details: '查找特征',
  person: '申请人信息',
  remedies: '复议诉讼',
  'town.synonyms': '同义词',
  town: '镇的设置',
  playlist: '播放单',
  clearedAt: '结束的时间',
  clearedBy: '谁结束的',
};
const values: Readonly<Record<string, string>> = {
  ...stateNames,
  ...roleNames,
  ...attributeNames,
  ...standingNames,
  true: '是',
  false: '否',
  '–': '无',
};

/** `标题`, `状态：草稿→待审核`. */
function fieldText(field: string): string {
  const [path = '', change] = field.split(': ');
  const name = path.replace(/^working\./, '');
  const text = fieldNames[name] ?? fieldNames[name.split('.')[0] ?? ''] ?? fieldName(name);
  if (!change) return text;
  return `${text}：${change
    .split('→')
    .map((value) => values[value] ?? (name === 'author' || name === 'handler' ? nameOf(value) : value))
    .join('→')}`;
}

/** What the hub says was changed, in Chinese; of many new things only how many there are. */
function changedText(text: string, subject: string, names: Names): string {
  const fresh = new Map<string, string[]>();
  const others: string[] = [];
  for (const thing of text.split('; ')) {
    const [, collection = '', id = '', how = ''] = /^(\w+)\/(\S+) \((.*)\)$/.exec(thing) ?? [];
    const kind = collectionNames[collection] ?? collection;
    const name = collection === 'users' ? nameOf(id) : (names[`${collection}/${id}`] ?? id);
    const what = id === subject || collection === 'settings' ? '' : `${kind}“${name}”：`;
    if (how === '') others.push(thing.replace(/^\+(\d+)$/, '还有 $1 项'));
    else if (how === 'new' && what) fresh.set(kind, [...(fresh.get(kind) ?? []), name]);
    else if (how === 'new') others.push('新的');
    else if (how === 'removed') others.push(`${what}删除`);
    else others.push(`${what}改了${[...new Set(how.split(', ').map(fieldText))].join('、')}`);
  }
  const added = [...fresh].map(([kind, [first = '', ...more]]) =>
    more.length > 0 ? `新增${kind}“${first}”等 ${more.length + 1} 个` : `新增${kind}“${first}”`,
  );
  return [...added, ...others].join('；');
}

/** What the act was about, as it can be read: of a file the beginning of its hash; empty where the act says it. */
export function subjectText({ act, subject, by }: AuditEvent, names: Names): string {
  if (act === 'attachment.keep') return `${subject.slice(0, 8)}…`;
  if (/^(data|synonyms|question)\.|^attachment\.remove$/.test(act) || (subject === by && act.startsWith('session.')))
    return '';
  if (act === 'sheet.import') return kindNames[subject as Kind] ?? subject;
  return act === 'disclosure.import'
    ? '省平台'
    : /^(person|session|second-factor)\./.test(act)
      ? nameOf(subject)
      : (names[`${act.split('.')[0]}s/${subject}`] ?? subject);
}

/** Where the act came from: an address of the network, or the hub's own machine. */
export const fromText = (from: string): string => (from === 'local' ? '本机' : from);

/** What is worth reading of the detail: reasons, results, and what changed. */
export function detailText({ detail, subject }: AuditEvent, names: Names): string {
  const {
    revision,
    number,
    reason,
    note,
    headline,
    result,
    changed,
    to,
    official,
    everyday,
    words,
    removed,
    type,
    bytes,
  } = detail;
  const known = typeof result === 'string' && Object.hasOwn(requestResults, result);
  return [
    revision ? `第 ${revision} 版` : '',
    number,
    known ? resultName(result as keyof typeof requestResults) : '',
    typeof to === 'string' ? `交给 ${nameOf(to)}` : '',
    official ? `${official}：${everyday}` : '',
    words ? `“${words}”` : '',
    removed ? `${removed} 个` : '',
    typeof type === 'string' && Object.hasOwn(fileTypes, type) ? fileTypes[type as FileType].name : '',
    typeof bytes === 'number' ? sizeText(bytes) : '',
    reason,
    note,
    headline,
    typeof changed === 'string' ? changedText(changed, subject, names) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
