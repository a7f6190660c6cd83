/** A small snapshot for the gallery and for tests of views: every kind, every standing, short and long. */

import type { Snapshot } from '#content/model/snapshot.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { Section, Town } from '#content/model/town.ts';
import type { PublishedItem } from '../state/published.ts';

type Of<Kind extends PublishedItem['kind']> = Extract<PublishedItem, { kind: Kind }>;

const date = (text: string) => text as LocalDate;

const head = {
  summary: '',
  category: 'other',
  subject: null,
  keywords: [],
  publisher: '狮岭镇人民政府',
  identifier: '',
  documentNumber: '',
  created: null,
  issued: null,
  attribute: 'proactive',
  legalBasis: '',
  cadence: 'ad-hoc',
  standing: 'in-force',
  expires: null,
  channels: ['kiosk'],
  pinned: false,
  source: null,
  sample: true,
  revision: 1,
  publishedAt: 1_700_000_000_000,
  publishedUntil: null,
} satisfies Partial<PublishedItem>;

export const notice = (fields: Partial<Of<'notice'>> & { id: string; title: string }): Of<'notice'> => ({
  kind: 'notice',
  ...head,
  category: 'government-news',
  issued: date('2026-10-12'),
  type: 'announcement',
  body: '',
  interprets: null,
  fulfils: null,
  attachments: [],
  ...fields,
});

export const guide = (fields: Partial<Of<'guide'>> & { id: string; title: string }): Of<'guide'> => ({
  kind: 'guide',
  ...head,
  category: 'services',
  group: 'insurance',
  type: 'payment',
  basicCode: '442014020000',
  implementationCode: '11440114007512345X4442014020000',
  authority: '花都区人力资源和社会保障局',
  level: '镇级',
  handling: 'committed',
  audience: ['natural-person'],
  area: '全市通办',
  lifeEvents: ['old-age'],
  basis: ['《中华人民共和国社会保险法》第二十一条', '《广东省城乡居民基本养老保险实施办法》第十六条'],
  conditions: ['年满 60 周岁，户籍在狮岭镇', '累计缴费满 15 年，没有领取其他基本养老金'],
  materials: [
    {
      name: '居民身份证',
      form: 'original-and-copy',
      copies: 1,
      source: '',
      required: true,
      shared: false,
      note: '代办的，代办人也要带身份证',
    },
    {
      name: '社会保障卡',
      form: 'original',
      copies: 1,
      source: '社保卡服务银行',
      required: true,
      shared: false,
      note: '',
    },
    { name: '户口簿', form: 'copy', copies: 1, source: '公安机关', required: true, shared: true, note: '' },
    { name: '待遇领取申请表', form: 'form', copies: 1, source: '', required: true, shared: false, note: '' },
    { name: '近期免冠照片', form: 'original', copies: 2, source: '', required: false, shared: false, note: '' },
  ],
  steps: [
    { name: '交材料', by: '申请人', days: null, detail: '到综合窗口交申请表和证件，窗口当场核对。' },
    { name: '审核', by: '镇社会保障服务中心', days: 5, detail: '核对缴费年限和户籍。' },
    { name: '发放', by: '区社保基金管理中心', days: 5, detail: '次月起按月发到社会保障卡。' },
  ],
  statutoryDays: 20,
  committedDays: 10,
  fees: [],
  result: { name: '养老保险待遇核定表', delivery: ['counter', 'post'] },
  places: [
    {
      name: '狮岭镇政务服务中心',
      address: '狮岭镇东升中路 83 号一楼',
      counter: '综合窗口 3–6 号',
      hours: '周一至周五 9:00–12:00，13:00–17:00',
    },
  ],
  visits: 1,
  online: null,
  phone: '020-36860800',
  complaints: '12345',
  questions: [{ question: '没有缴满 15 年怎么办？', answer: '可以一次补缴到 15 年，从补缴的次月起领取。' }],
  remedies: '对决定不服的，可在 60 日内申请行政复议，或在 6 个月内提起行政诉讼。',
  ...fields,
});

export const section = (fields: Partial<Section> & { id: string; name: string }): Section => ({
  nameHant: fields.name,
  nameEn: fields.id,
  about: '',
  aboutHant: fields.about ?? '',
  aboutEn: fields.about ?? '',
  kinds: ['notice'],
  categories: [],
  ...fields,
});

export const town: Town = {
  name: '狮岭镇',
  nameHant: '獅嶺鎮',
  nameEn: 'Shiling',
  fullName: '广州市花都区狮岭镇人民政府',
  office: '党政综合办公室',
  address: '广州市花都区狮岭镇东升中路83号',
  phone: '36860800',
  site: 'https://www.huadu.gov.cn/gzhdslz/gkmlpt/',
  hall: '狮岭镇党群服务中心一层 政务公开专区',
  hours: '周一至周五 9:00–12:00，13:00–17:00',
  consultationDesk: '进门右手边咨询台',
  hotline: { name: '镇长便民热线', number: '12345' },
  requestHelp:
    '## 怎么申请\n\n1. 到咨询台领取申请表。\n2. 写清要什么信息、怎么联系您。\n3. 我们在 **20 个工作日** 内书面答复。\n\n不收检索费。',
  idleSeconds: 90,
  countdownSeconds: 30,
  sections: [
    section({
      id: 'guides',
      name: '办事指南',
      nameHant: '辦事指南',
      nameEn: 'Service guides',
      about: '办一件事要带什么、跑几趟、要多久',
      kinds: ['guide'],
    }),
    section({
      id: 'documents',
      name: '政策文件',
      nameHant: '政策文件',
      nameEn: 'Policies',
      about: '镇里出台的文件和通俗解读',
      categories: ['department-documents'],
    }),
    section({
      id: 'news',
      name: '通知公告',
      nameHant: '通知公告',
      nameEn: 'Notices',
      about: '公示、招聘、停水停电、工作动态',
      categories: ['government-news'],
    }),
    section({
      id: 'budget',
      name: '财政预决算',
      nameHant: '財政預決算',
      nameEn: 'Budget',
      about: '镇里的钱从哪来、花到哪去',
      categories: ['budget'],
    }),
    section({
      id: 'fees',
      name: '收费标准',
      nameHant: '收費標準',
      nameEn: 'Fees',
      about: '办事收不收钱，收多少，依据是什么',
      kinds: ['fee'],
    }),
    section({
      id: 'organisation',
      name: '机构电话',
      nameHant: '機構電話',
      nameEn: 'Offices',
      about: '哪个部门管哪些事，电话地址',
      kinds: ['organisation'],
      categories: ['organisation'],
    }),
    section({
      id: 'catalogue',
      name: '公开目录',
      nameHant: '公開目錄',
      nameEn: 'Catalogue',
      about: '26 个领域应当公开什么',
      kinds: ['catalogue-item'],
    }),
    section({
      id: 'reports',
      name: '年度报告',
      nameHant: '年度報告',
      nameEn: 'Reports',
      about: '信息公开一年做了什么',
      kinds: ['report', 'notice'],
      categories: ['annual-report', 'work-report'],
    }),
  ],
  subjects: [{ id: 'elderly-care', number: 22, name: '养老服务' }],
  synonyms: [],
  hotQuestions: ['社保卡', '高龄补贴', '生育登记', '残疾人证', '失业金', '医保缴费'],
};

export const snapshotOf = (disclosures: readonly PublishedItem[], of: Town = town): Snapshot => ({
  version: 1,
  town: of,
  disclosures,
  sounds: Object.fromEntries(disclosures.map(({ id }) => [id, id.replaceAll('-', ' ')])),
});
