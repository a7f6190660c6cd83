/**
 * The field's standard terms: each identifier with the Chinese term that people read. No schema here, so that
 * pages can use the lists without loading the checker.
 */

/** Kinds of disclosure. */
export const kindNames = {
  notice: '公告文件',
  guide: '办事指南',
  fee: '收费标准',
  organisation: '组织机构',
  'catalogue-item': '公开目录事项',
  report: '年度报告',
} as const;
export type Kind = keyof typeof kindNames;

/** Classes of the town's information, as on the portal of the county. */
export const categoryNames = {
  organisation: '组织机构',
  'department-documents': '政府部门文件',
  'government-news': '政务动态',
  budget: '财政预决算',
  'work-report': '政府工作报告',
  'annual-report': '信息公开年度报告',
  services: '办事服务',
  other: '其他',
} as const;
export type Category = keyof typeof categoryNames;

/** Disclosure attribute (公开属性), Regulations art. 13: what may become of a document. */
export const attributeNames = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
} as const;
export type Attribute = keyof typeof attributeNames;

/** Cadence of disclosure (公开时限性质). */
export const cadenceNames = { 'long-term': '长期公开', periodic: '定期公开', 'ad-hoc': '随时公开' } as const;
export type Cadence = keyof typeof cadenceNames;

/** Standing of a document (效力). */
export const standingNames = {
  'in-force': '现行有效',
  amended: '已修改',
  repealed: '已废止',
  expired: '已失效',
} as const;
export type Standing = keyof typeof standingNames;

/** Channels of disclosure: the thirteen tick-boxes of the standard catalogue (公开渠道和载体). */
export const channelNames = {
  website: '政府网站',
  gazette: '政府公报',
  'new-media': '两微一端',
  'press-conference': '发布会/听证会',
  broadcast: '广播电视',
  print: '纸质媒体',
  kiosk: '公开查阅点（查询机）',
  'service-hall': '政务服务中心',
  'service-station': '便民服务站',
  'on-site': '入户/现场',
  screens: '公示栏（电子屏）',
  targeted: '精准推送',
  'other-channel': '其他',
} as const;
export type Channel = keyof typeof channelNames;

/** Levels of the catalogue (公开层级). */
export const levelNames = { county: '县级', town: '乡级', village: '村级' } as const;

/** What a notice usually is. */
export const noticeTypeNames = {
  announcement: '公告通告',
  consultation: '征求意见',
  policy: '政策文件',
  interpretation: '政策解读',
  budget: '预算决算',
  personnel: '人事招聘',
  tender: '招标采购',
  'service-change': '服务变更',
  news: '工作动态',
  urgent: '紧急通知',
} as const;
export type NoticeType = keyof typeof noticeTypeNames;

/** The four fields of the integrated window (综合窗口). */
export const serviceGroupNames = {
  'family-planning': '计划生育',
  insurance: '社会保险与医疗保险',
  employment: '就业失业',
  disability: '残疾人服务',
} as const;
export type ServiceGroup = keyof typeof serviceGroupNames;

/** Type of a service (事项类型). */
export const serviceTypeNames = {
  licence: '行政许可',
  confirmation: '行政确认',
  payment: '行政给付',
  reward: '行政奖励',
  'public-service': '公共服务',
  other: '其他行政权力',
} as const;

/** How a service is handled (办件类型). */
export const handlingNames = { immediate: '即办件', committed: '承诺件' } as const;

/** Whom a service or a disclosure is for (服务对象). */
export const audienceNames = { 'natural-person': '自然人', 'legal-person': '法人和其他组织' } as const;

/** Form in which a material is handed in. */
export const materialFormNames = {
  original: '原件',
  copy: '复印件',
  'original-and-copy': '原件和复印件',
  electronic: '电子件',
  form: '现场填写',
} as const;

/** How a result reaches the applicant (结果送达). */
export const deliveryNames = { counter: '窗口领取', post: '邮寄送达', electronic: '电子送达' } as const;

/** Life events (主题): what a visitor wants to do. */
export const lifeEventNames = {
  birth: '生育',
  school: '上学',
  work: '就业',
  illness: '看病',
  'old-age': '养老',
  disability: '助残',
  death: '身后事',
  house: '住房',
  land: '土地',
  business: '办企业',
} as const;
export type LifeEvent = keyof typeof lifeEventNames;

/** State of the working revision of a disclosure. */
export const stateNames = {
  draft: '草稿',
  submitted: '待审核',
  approved: '已审核',
  scheduled: '待发布',
  published: '已发布',
  ended: '已到期',
  withdrawn: '已撤下',
} as const;
export type State = keyof typeof stateNames;

/** Roles of staff: each may do what the one before may. */
export const roleNames = { editor: '编辑', reviewer: '审核', admin: '管理员' } as const;
export type Role = keyof typeof roleNames;

/** Severity of a takeover, as in the Common Alerting Protocol 1.2. */
export const severityNames = { minor: '提示', moderate: '注意', severe: '警告', extreme: '紧急' } as const;
export type Severity = keyof typeof severityNames;

/** Priority of what a screen plays: the highest that is present plays alone. */
export const priorityNames = { ordinary: '普通', important: '重要', urgent: '紧急' } as const;
export type Priority = keyof typeof priorityNames;

/** What a screen shows where nothing plays (待机画面): the town's face, time and date alone, nothing at all. */
export const restNames = { town: '镇名、时间、开放时间和热线', clock: '只有时间和日期', blank: '黑屏' } as const;
export type Rest = keyof typeof restNames;

/** Ways of entering a question. */
export const inputNames = {
  keyboard: '键盘',
  pinyin: '屏幕拼音',
  'nine-key': '九宫格',
  handwriting: '手写',
  tap: '点选',
  api: '接口',
} as const;
export type Input = keyof typeof inputNames;

/** Languages of the kiosk. */
export const languageNames = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' } as const;

/** The keys of a table of terms, for a schema's enumeration. */
export const keysOf = <Key extends string>(names: Readonly<Record<Key, unknown>>): [Key, ...Key[]] =>
  Object.keys(names) as [Key, ...Key[]];
