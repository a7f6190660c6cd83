/** English and traditional forms of the terms that a disclosure's own page says: fetched with it. */
import type { FileType } from '#content/model/file-types.ts';
import type {
  Attribute,
  audienceNames,
  Cadence,
  Category,
  Channel,
  deliveryNames,
  handlingNames,
  materialFormNames,
  serviceTypeNames,
} from '#content/model/terms.ts';
import type { Word } from './words.ts';

export const fileTypeWords: Record<FileType, Word> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [
    'Word 文档',
    'Word 文件',
    'Word document',
  ],
  'application/pdf': ['PDF 文件', 'PDF 檔案', 'PDF'],
  'text/plain': ['文本', '文字檔', 'Text'],
  'image/png': ['图片', '圖片', 'Picture'],
  'image/jpeg': ['图片', '圖片', 'Picture'],
  'image/webp': ['图片', '圖片', 'Picture'],
  'video/mp4': ['视频', '影片', 'Video'],
  'video/webm': ['视频', '影片', 'Video'],
};
export const categoryWords: Record<Category, Word> = {
  organisation: ['组织机构', '組織機構', 'Organisation'],
  'department-documents': ['部门文件', '部門文件', 'Documents'],
  'government-news': ['政务动态', '政務動態', 'News'],
  budget: ['财政预决算', '財政預決算', 'Budget'],
  'work-report': ['工作报告', '工作報告', 'Work report'],
  'annual-report': ['年度报告', '年度報告', 'Annual report'],
  services: ['办事服务', '辦事服務', 'Services'],
  other: ['其他', '其他', 'Other'],
};
export const attributeWords: Record<Attribute, Word> = {
  proactive: ['主动公开', '主動公開', 'Published proactively'],
  'on-request': ['依申请公开', '依申請公開', 'Disclosed on request'],
  withheld: ['不予公开', '不予公開', 'Not disclosed'],
};
export const cadenceWords: Record<Cadence, Word> = {
  'long-term': ['长期公开', '長期公開', 'Long-term'],
  periodic: ['定期公开', '定期公開', 'Periodic'],
  'ad-hoc': ['随时公开', '隨時公開', 'As it arises'],
};
export const channelWords: Record<Channel, Word> = {
  website: ['政府网站', '政府網站', 'Government website'],
  gazette: ['政府公报', '政府公報', 'Gazette'],
  'new-media': ['两微一端', '兩微一端', 'Weibo, WeChat and app'],
  'press-conference': ['发布会/听证会', '發佈會/聽證會', 'Press conference or hearing'],
  broadcast: ['广播电视', '廣播電視', 'Radio and television'],
  print: ['纸质媒体', '紙質媒體', 'Print'],
  kiosk: ['公开查阅点（查询机）', '公開查閱點（查詢機）', 'Reading point (kiosk)'],
  'service-hall': ['政务服务中心', '政務服務中心', 'Service hall'],
  'service-station': ['便民服务站', '便民服務站', 'Service station'],
  'on-site': ['入户/现场', '入戶/現場', 'At home or on site'],
  screens: ['公示栏（电子屏）', '公示欄（電子屏）', 'Notice board (screen)'],
  targeted: ['精准推送', '精準推送', 'Sent to those concerned'],
  'other-channel': ['其他', '其他', 'Other'],
};
export const serviceTypeWords: Record<keyof typeof serviceTypeNames, Word> = {
  licence: ['行政许可', '行政許可', 'Licence'],
  confirmation: ['行政确认', '行政確認', 'Confirmation'],
  payment: ['行政给付', '行政給付', 'Benefit'],
  reward: ['行政奖励', '行政獎勵', 'Reward'],
  'public-service': ['公共服务', '公共服務', 'Public service'],
  other: ['其他行政权力', '其他行政權力', 'Other power'],
};
export const handlingWords: Record<keyof typeof handlingNames, Word> = {
  immediate: ['即办件', '即辦件', 'At once'],
  committed: ['承诺件', '承諾件', 'Within a promised time'],
};
export const audienceWords: Record<keyof typeof audienceNames, Word> = {
  'natural-person': ['自然人', '自然人', 'People'],
  'legal-person': ['法人和其他组织', '法人和其他組織', 'Companies and organisations'],
};
export const materialFormWords: Record<keyof typeof materialFormNames, Word> = {
  original: ['原件', '原件', 'Original'],
  copy: ['复印件', '複印件', 'Copy'],
  'original-and-copy': ['原件和复印件', '原件和複印件', 'Original and copy'],
  electronic: ['电子件', '電子檔', 'Electronic'],
  form: ['现场填写', '現場填寫', 'Form, filled in here'],
};
export const deliveryWords: Record<keyof typeof deliveryNames, Word> = {
  counter: ['窗口领取', '窗口領取', 'at the counter'],
  post: ['邮寄送达', '郵寄送達', 'by post'],
  electronic: ['电子送达', '電子送達', 'electronically'],
};
