/** English and traditional forms of the terms of every list, beside the simplified ones of the model. */
import type { Kind, LifeEvent, NoticeType, ServiceGroup, Severity, Standing } from '#content/model/terms.ts';
import type { Word } from './words.ts';

export const kindWords: Record<Kind, Word> = {
  notice: ['公告文件', '公告文件', 'Notice'],
  guide: ['办事指南', '辦事指南', 'Service guide'],
  fee: ['收费标准', '收費標準', 'Fee'],
  organisation: ['组织机构', '組織機構', 'Organisation'],
  'catalogue-item': ['公开目录', '公開目錄', 'Catalogue'],
  report: ['年度报告', '年度報告', 'Annual report'],
};
export const noticeTypeWords: Record<NoticeType, Word> = {
  announcement: ['公告通告', '公告通告', 'Announcement'],
  consultation: ['征求意见', '徵求意見', 'Consultation'],
  policy: ['政策文件', '政策文件', 'Policy'],
  interpretation: ['政策解读', '政策解讀', 'Explanation'],
  budget: ['预算决算', '預算決算', 'Budget'],
  personnel: ['人事招聘', '人事招聘', 'Personnel'],
  tender: ['招标采购', '招標採購', 'Tender'],
  'service-change': ['服务变更', '服務變更', 'Service change'],
  news: ['工作动态', '工作動態', 'News'],
  urgent: ['紧急通知', '緊急通知', 'Urgent'],
};
export const standingWords: Record<Standing, Word> = {
  'in-force': ['现行有效', '現行有效', 'In force'],
  amended: ['已修改', '已修改', 'Amended'],
  repealed: ['已废止', '已廢止', 'Repealed'],
  expired: ['已失效', '已失效', 'Expired'],
};
export const groupWords: Record<ServiceGroup, Word> = {
  'family-planning': ['计划生育', '計劃生育', 'Family planning'],
  insurance: ['社保医保', '社保醫保', 'Social and medical insurance'],
  employment: ['就业失业', '就業失業', 'Employment'],
  disability: ['残疾人服务', '殘疾人服務', 'Disability'],
};
export const lifeEventWords: Record<LifeEvent, Word> = {
  birth: ['生育', '生育', 'Birth'],
  school: ['上学', '上學', 'School'],
  work: ['就业', '就業', 'Work'],
  illness: ['看病', '看病', 'Illness'],
  'old-age': ['养老', '養老', 'Old age'],
  disability: ['助残', '助殘', 'Disability'],
  death: ['身后事', '身後事', 'Death'],
  house: ['住房', '住房', 'House'],
  land: ['土地', '土地', 'Land'],
  business: ['办企业', '辦企業', 'Business'],
};
export const severityWords: Record<Severity, Word> = {
  minor: ['提示', '提示', 'Information'],
  moderate: ['注意', '注意', 'Attention'],
  severe: ['警告', '警告', 'Warning'],
  extreme: ['紧急', '緊急', 'Emergency'],
};
