/** Disclosures of the sample snapshot: a few of every kind as a town would write them. */
import type { LocalDate } from '#content/model/time.ts';
import type { PublishedItem } from '../state/published.ts';
import { guide, notice } from './sample.ts';
import { report } from './sample-report.ts';

const date = (text: string) => text as LocalDate;
const base = notice({ id: 'base', title: '基础' });
const { type: _type, body: _body, interprets: _interprets, attachments: _attachments, ...head } = base;

const policyBody = `为做好全镇高龄老人津贴发放工作，现将有关事项通知如下。

## 一、发放对象

具有狮岭镇户籍、年满 **80 周岁** 的老年人。

## 二、发放标准

| 年龄 | 每人每月（元） | 说明 |
| --- | ---: | --- |
| 80–89 周岁 | 100 | 次月起发 |
| 90–99 周岁 | 200 | 次月起发 |
| 100 周岁及以上 | 300 | 另发生日慰问金 |

## 三、办理方式

1. 本人或者家属到村（居）委会或者镇政务服务中心申请；
2. 镇社会事务办在 5 个工作日内审核；
3. 津贴每月 15 日前发到社会保障卡。

## 四、其他事项

- 户口迁出本镇的，从次月起停发。
- 每年 3 月底前核对一次，行动不便的可以上门或者视频核对。

> 咨询电话：36860800，工作日 9:00–17:00。

${'各村（居）委会应当逐户走访，把政策讲清楚，做到应发尽发、不漏一人。对行动不便的老人，要主动上门登记，代为提交材料；对户籍地与居住地不一致的，由户籍地村（居）委会负责核对。'.repeat(4)}
`;

const guides = [
  ['guide-social-card', '社会保障卡申领', 'insurance', 'work'],
  ['guide-medical', '城乡居民基本医疗保险参保登记', 'insurance', 'illness'],
  ['guide-birth', '生育登记', 'family-planning', 'birth'],
  ['guide-jobless', '失业登记', 'employment', 'work'],
  ['guide-disability', '残疾人证新办', 'disability', 'disability'],
  ['guide-care', '困难残疾人生活补贴和重度残疾人护理补贴', 'disability', 'disability'],
] as const;

export const sampleItems: readonly PublishedItem[] = [
  notice({
    id: 'policy-old-age',
    title: '狮岭镇高龄老人津贴发放办法',
    type: 'policy',
    category: 'department-documents',
    documentNumber: '狮府〔2026〕12号',
    identifier: '007512345/2026-00031',
    created: date('2026-09-20'),
    issued: date('2026-09-28'),
    legalBasis: '《政府信息公开条例》第二十条第（十一）项',
    summary:
      '年满 80 周岁的本镇户籍老人每月可领津贴：80 岁起 100 元，90 岁起 200 元，100 岁起 300 元。带身份证和社保卡到村委会或政务中心申请。',
    body: policyBody,
    pinned: true,
    subject: 'elderly-care',
  }),
  notice({
    id: 'explain-old-age',
    title: '一图读懂：高龄津贴怎么领',
    type: 'interpretation',
    category: 'department-documents',
    interprets: 'policy-old-age',
    issued: date('2026-09-30'),
    summary: '满 80 岁当月就可以申请，家属可以代办。',
    body: '老人满 80 周岁的当月就可以申请。\n\n家属代办的，带上双方身份证。',
  }),
  notice({
    id: 'policy-repealed',
    title: '狮岭镇皮革作坊消防安全管理暂行规定',
    type: 'policy',
    category: 'department-documents',
    standing: 'repealed',
    documentNumber: '狮府〔2016〕3号',
    issued: date('2016-04-18'),
    summary: '对皮革皮具作坊的消防通道、用电和原料堆放作出规定。',
    body: '第一条 为加强皮革作坊消防安全管理，制定本规定。',
  }),
  notice({
    id: 'news-water',
    title: '关于振兴村部分路段停水检修的通知',
    type: 'service-change',
    issued: date('2026-11-20'),
    summary: '11 月 25 日 9:00 至 17:00，振兴村东片停水，请提前储水。',
    body: '因供水管道检修，振兴村东片将临时停水。',
    pinned: true,
  }),
  notice({
    id: 'news-jobs',
    title: '2026 年公开招聘政府雇员笔试成绩公示',
    type: 'personnel',
    issued: date('2026-11-12'),
    body: '公示期 7 天。',
  }),
  notice({
    id: 'news-river',
    title: '狮岭镇开展河长制宣传周活动',
    type: 'news',
    issued: date('2025-06-03'),
    body: '活动共发放宣传册 7500 份。',
    attachments: [
      { name: '宣传周现场.jpg', type: 'image/jpeg', bytes: 2_412_000, hash: 'b'.repeat(64) },
      {
        name: '狮岭镇河长制宣传周活动方案（含任务分工表和各村居联系人名单）.docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: 48_000,
        hash: 'c'.repeat(64),
      },
      { name: '河长制宣传片.mp4', type: 'video/mp4', bytes: 86_000_000, hash: 'd'.repeat(64) },
    ],
  }),
  notice({
    id: 'budget-2026',
    title: '狮岭镇 2026 年度部门预算',
    type: 'budget',
    category: 'budget',
    issued: date('2026-02-08'),
    body: '预算表见附件。',
    attachments: [{ name: '2026年部门预算公开表.pdf', type: 'application/pdf', bytes: 184_320, hash: 'a'.repeat(64) }],
  }),
  guide({
    id: 'guide-pension',
    title: '城乡居民养老保险待遇申领',
    summary: '年满 60 岁、缴费满 15 年，就可以办理按月领养老金。带身份证和社保卡，到一楼综合窗口，跑一次就行，不收钱。',
  }),
  ...guides.map(([id, title, group, event]) =>
    guide({
      id,
      title,
      group,
      lifeEvents: [event],
      committedDays: id === 'guide-social-card' ? 0 : 7,
      fees: id === 'guide-social-card' ? ['fee-card'] : [],
    }),
  ),
  {
    ...head,
    kind: 'fee',
    id: 'fee-card',
    title: '社会保障卡补卡工本费',
    summary: '第一张卡免费；丢了补办每张 16 元，当场交。',
    authority: '花都区人力资源和社会保障局',
    payer: '遗失、损坏后补办社会保障卡的参保人',
    tariffs: [
      { item: '首次申领', amount: '0 元', unit: '张', note: '免费' },
      { item: '遗失补办', amount: '16 元', unit: '张', note: '含制卡成本' },
    ],
    basis: ['粤发改价格函〔2019〕2945号'],
    exemptions: '低保对象、特困人员、残疾人免收。',
    complaints: '12345',
  },
  {
    ...head,
    kind: 'organisation',
    category: 'organisation',
    id: 'org-office',
    title: '党政综合办公室',
    summary: '负责镇政府日常运转和信息公开，收政府信息公开申请。',
    functions: ['文电、会务、机要、档案等日常工作', '政府信息公开和政务公开', '督查督办和人大建议、政协提案办理'],
    leader: { post: '主任', name: '' },
    address: '狮岭镇东升中路83号 3 楼',
    hours: '周一至周五 9:00–12:00，13:00–17:00',
    phones: [
      { label: '办公电话', number: '36860800' },
      { label: '信息公开申请', number: '36860801' },
    ],
  },
  {
    ...head,
    kind: 'catalogue-item',
    id: 'cat-elderly-1',
    title: '养老服务：高龄津贴',
    subject: 'elderly-care',
    number: 3,
    firstMatter: '养老服务业务办理',
    secondMatter: '老年人福利补贴',
    elements: '老年人福利补贴名称\n补贴依据、补贴标准和方式\n补贴申请材料清单、办理流程、咨询渠道',
    basis: ['《中华人民共和国老年人权益保障法》', '《政府信息公开条例》'],
    limit: { raw: '自信息形成或者变更之日起20个工作日内', workingDays: 20 },
    carriers: ['website', 'kiosk', 'service-hall', 'screens'],
    audienceGroup: '全社会',
    level: 'town',
    fulfilledBy: ['policy-old-age', 'explain-old-age'],
  },
  report,
];
