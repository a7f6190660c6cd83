/** What the Regulations on Government Information Disclosure (order 711, 2019) say of each attribute, in plain words. */
import type { Attribute } from '#content/model/terms.ts';

export type Basis = { readonly article: string; readonly about: string };

const regulations = '《政府信息公开条例》';
const twenty = (number: string, about: string): Basis => ({
  article: `${regulations}第二十条第（${number}）项`,
  about,
});

/** When each attribute is right, and which articles it may rest on. */
export const attributeAdvice: Record<
  Attribute,
  { readonly when: string; readonly follows: string; readonly bases: readonly Basis[] }
> = {
  proactive: {
    when: '关系群众利益、需要大家知道或参与的',
    follows: '审核通过后公开，自形成之日起 20 个工作日内（第二十六条）',
    bases: [
      { article: `${regulations}第十九条`, about: '涉及公众利益、需要广泛知晓或公众参与决策' },
      twenty('一', '规范性文件'),
      twenty('二', '机构职能、地址、办公时间、联系方式、负责人'),
      twenty('三', '规划、专项规划和相关政策'),
      twenty('四', '统计信息'),
      twenty('五', '办事依据、条件、程序和结果'),
      twenty('六', '处罚、强制的依据和有社会影响的决定'),
      twenty('七', '预算、决算'),
      twenty('八', '收费项目、依据和标准'),
      twenty('九', '政府集中采购'),
      twenty('十', '重大建设项目批准和实施'),
      twenty('十一', '扶贫、教育、医疗、社会保障、就业'),
      twenty('十二', '突发事件的预案、预警和应对'),
      twenty('十三', '环境、公共卫生、安全生产、食品药品、质量监督'),
      twenty('十四', '公务员招考'),
      {
        article: `${regulations}第二十一条`,
        about: '乡镇：涉农政策、水利、土地承包、宅基地、征地拆迁、筹资筹劳、社会救助',
      },
    ],
  },
  'on-request': {
    when: '只与少数人有关，没有必要让所有人知道的',
    follows: '不上查询机和电子屏；有人申请时按程序答复（第二十七条起）',
    bases: [{ article: `${regulations}第二十七条`, about: '公民、法人或其他组织可以申请获取' }],
  },
  withheld: {
    when: '法律不让公开，或依法可以不公开的',
    follows: '不会公开；要写明依据，并定期重新评估（第十八条）',
    bases: [
      {
        article: `${regulations}第十四条`,
        about: '国家秘密；法律、行政法规禁止公开；可能危及国家、公共、经济安全和社会稳定',
      },
      { article: `${regulations}第十五条`, about: '商业秘密、个人隐私，公开会损害第三方权益' },
      { article: `${regulations}第十六条第一款`, about: '人事管理、后勤管理、内部工作流程' },
      { article: `${regulations}第十六条第二款`, about: '讨论记录、过程稿、磋商信函、请示报告和行政执法案卷' },
    ],
  },
};

/** What a reviewer looks for before ticking the confidentiality review (art. 14, 15, 17; secrecy law art. 35). */
export const reviewPoints: readonly string[] = [
  '没有国家秘密、工作秘密，也不会危及安全和稳定（第十四条）',
  '没有个人隐私：身份证号、手机号、住址、银行卡号、病情等已去掉或打码（第十五条）',
  '没有企业的商业秘密；涉及第三方的已征求意见（第十五条、第三十二条）',
  '没有内部讨论稿、过程性内容（第十六条）',
];
