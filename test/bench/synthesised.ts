/** Disclosures made up in any number, from a fixed seed: official words in the proportions in which a town uses them. */
import type { Searchable } from '#content/rules/searching.ts';
import { chances } from '../support/chances.ts';

const topics =
  '城乡居民养老保险 基本医疗保险 社会保障卡 最低生活保障 高龄老人津贴 残疾人两项补贴 生育登记 计划生育奖励 失业保险金 就业困难人员 灵活就业 创业补贴 河长制 饮用水 污水治理 垃圾分类 违法建设 宅基地审批 农村公路 土地征收 征地补偿 耕地保护 森林防火 三防应急 台风预警 食品安全 消防检查 安全生产 皮革皮具 产业园区 招商引资 企业扶持 税费减免 义务教育招生 学前教育 校园安全 疫苗接种 疫情防控 公共卫生 家庭医生 文化活动 图书馆 全民健身 志愿服务 退役军人 双拥优抚 法律援助 人民调解 信访接待 政府采购 工程招标 预算公开 决算公开 三公经费 扶贫资金 乡村振兴 人居环境 村务公开 社区网格 出租屋管理 流动人口 户籍办理 道路交通 电动自行车 停车管理 市政绿化 路灯维护 噪声扰民 油烟整治 畜禽养殖 农业补贴 农机购置 渔业资源 防汛抗旱 水库移民'.split(
    ' ',
  );
const acts =
  '申请 登记 办理 审核 发放 检查 整治 宣传 公示 征求意见 调整 实施 验收 培训 评审 招聘 报名 抽查 通报 备案'.split(' ');
const links =
  '根据 有关规定 结合 本镇 实际 现将 事项 公告 如下 各村 社区 单位 应当 认真 组织 落实 责任 加强 协调 配合 确保 工作 顺利 开展 自 发布 之日起 施行 群众 可以 到 政务服务中心 综合窗口 咨询 提交 材料 经 受理 审查 符合 条件 的 予以 办结 期限 为 个工作日 联系电话 监督 投诉 举报 依法 处理 资金 来源 财政 安排 标准 按照 上级 文件 执行 对象 范围 时间 地点 要求 措施 完成 情况 统计 报告 年度 目标 任务'.split(
    ' ',
  );

export function synthesised(count: number, seed = 1): Searchable[] {
  const chance = chances(seed);
  // the first words of a list are the commonest
  const pick = (words: readonly string[]): string => words[Math.floor(chance() ** 1.6 * words.length)] ?? '';
  const sentence = (): string =>
    Array.from({ length: 8 + Math.floor(chance() * 8) }, () =>
      chance() < 0.15 ? pick(topics) + pick(acts) : pick(links),
    ).join('');
  return Array.from({ length: count }, (_, at) => {
    const year = 2015 + Math.floor(chance() * 10);
    const topic = pick(topics);
    return {
      kind: 'notice',
      id: `notice-${at}`,
      title: `关于${year}年${topic}${pick(acts)}${chance() < 0.5 ? pick(topics) : ''}的${chance() < 0.5 ? '通知' : '公告'}`,
      summary: chance() < 0.5 ? `${topic}${sentence()}。` : '',
      category: 'government-news',
      subject: null,
      keywords: chance() < 0.5 ? [topic] : [],
      publisher: '狮岭镇人民政府',
      identifier: '',
      documentNumber: `狮府〔${year}〕${at}号`,
      created: null,
      issued: null,
      attribute: 'proactive',
      legalBasis: '',
      cadence: 'ad-hoc',
      standing: chance() < 0.1 ? 'repealed' : 'in-force',
      expires: null,
      channels: ['kiosk'],
      pinned: false,
      source: null,
      sample: true,
      type: 'announcement',
      body: Array.from({ length: 12 }, () => `${sentence()}。`).join('\n\n'),
      interprets: null,
      fulfils: null,
      attachments: [],
      revision: 1,
      publishedAt: 1_600_000_000_000 + at,
    } satisfies Searchable;
  });
}
