/** The sample's annual report, with figures of the town's report of 2020 as printed. */
import type { LocalDate } from '#content/model/time.ts';
import type { PublishedItem } from '../state/published.ts';
import { notice } from './sample.ts';

const {
  type: _type,
  body: _body,
  interprets: _interprets,
  attachments: _attachments,
  ...head
} = notice({
  id: 'report-2020',
  title: '狮岭镇人民政府 2020 年政府信息公开工作年度报告',
  category: 'annual-report',
  issued: '2021-01-21' as LocalDate,
});
const none = [0, 0, 0, 0, 0, 0, 0];
const one = [1, 0, 0, 0, 0, 0, 1];
const outcome = { 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0, 总计: 0 };

export const report: Extract<PublishedItem, { kind: 'report' }> = {
  ...head,
  kind: 'report',
  summary: '2020 年通过门户网站主动公开 76 条，收到申请 1 件、办结 1 件，没有行政复议和诉讼。',
  year: 2020,
  parts: [
    { heading: '总体情况', body: '2020 年，狮岭镇主动公开政府信息 **76** 条，通过“今日狮岭”发布 926 条。' },
    { heading: '存在的问题及改进情况', body: '没有固定人员，公开属性界定不清，政策解读不多。下一步加强培训。' },
  ],
  series: [
    {
      name: '主动公开信息按类别',
      total: 76,
      parts: [
        { name: '组织机构', count: 5 },
        { name: '政府部门文件', count: 19 },
        { name: '政务动态', count: 47 },
        { name: '财政预决算', count: 2 },
        { name: '政府工作报告', count: 2 },
        { name: '其他', count: 1 },
      ],
    },
    {
      name: '“今日狮岭”微信公众号',
      total: 926,
      parts: [
        { name: '原创', count: 408 },
        { name: '转发', count: 518 },
      ],
    },
  ],
  tables: {
    article20: {
      item1: [
        { row: '规章', madeThisYear: 0, newlyDisclosed: 0, totalDisclosed: 0 },
        { row: '规范性文件', madeThisYear: 0, newlyDisclosed: 0, totalDisclosed: 0 },
      ],
      item5: [
        { row: '行政许可', lastYear: 71, change: 0, decisions: 1204 },
        { row: '其他对外管理服务事项', lastYear: 6, change: 0, decisions: 88 },
      ],
      item6: [{ row: '行政处罚', lastYear: 0, change: 0, decisions: 0 }],
      item8: [{ row: '行政事业性收费', lastYear: 3, change: 0 }],
      item9: [{ row: '政府集中采购', projects: 12, amountYuan: 3_456_000 }],
    },
    requests: {
      receivedThisYear: one,
      carriedFromLastYear: none,
      results: {
        予以公开: one,
        部分公开: none,
        不予公开: {
          属于国家秘密: none,
          其他法律行政法规禁止公开: none,
          危及三安全一稳定: none,
          保护第三方合法权益: none,
          属于三类内部事务信息: none,
          属于四类过程性信息: none,
          属于行政执法案卷: none,
          属于行政查询事项: none,
        },
        无法提供: { 本机关不掌握相关政府信息: none, 没有现成信息需另行制作: none, 补正后申请内容仍不明确: none },
        不予处理: {
          信访举报投诉类申请: none,
          重复申请: none,
          要求提供公开出版物: none,
          无正当理由大量反复申请: none,
          要求行政机关确认或重新出具已获取信息: none,
        },
        其他处理: none,
        总计: [2, 0, 0, 0, 0, 0, 2],
      },
      carriedToNextYear: [0, 0, 0, 0, 0, 0],
    },
    reviewAndLitigation: { 行政复议: outcome, 行政诉讼: { 未经复议直接起诉: outcome, 复议后起诉: outcome } },
  },
};
