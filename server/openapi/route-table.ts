/** Every route that a program may use, for the documentation. A test holds it against the routes that the hub has. */
import { z } from 'zod';
import { FileHash } from '#content/model/attachment.ts';
import { ScreenId } from '#content/model/screen.ts';
import { Slug } from '#content/model/text.ts';
import { Username } from '#content/model/user.ts';
import { Period, ReportFileQuery, ReportPath } from '#content/wire/addresses.ts';
import {
  AttachmentName,
  DeskFilter,
  DisclosureFilter,
  DisclosurePath,
  RevisionPath,
} from '#content/wire/disclosure-bodies.ts';
import { FittingPage } from '#content/wire/fitting-bodies.ts';
import { AuditFilter } from '#content/wire/hub-bodies.ts';
import { RequestFilter } from '#content/wire/request-bodies.ts';
import { FrameQuery, FrameTextQuery, PairingBody } from '#content/wire/screen-bodies.ts';
import { SearchQuery } from '#content/wire/search-bodies.ts';
import { SheetPath } from '#content/wire/sheet-bodies.ts';
import { type ApiRoute, created, del, get, nothing, post, put } from './api-route.ts';
import { answers, bodies } from './shapes.ts';

const everyone = { access: 'everyone' } as const;
const editor = { access: 'editor' } as const;
const reviewer = { access: 'reviewer' } as const;
const admin = { access: 'admin' } as const;
const id = { params: z.strictObject({ id: Slug }) };
const screen = { params: z.strictObject({ screen: ScreenId }) };
const username = { params: z.strictObject({ username: Username }) };

const file = { params: z.strictObject({ hash: FileHash }), answer: { type: 'application/octet-stream' } };

const open: readonly ApiRoute[] = [
  get('/api/health', '系统状态 state of the hub', { ...everyone, answer: { shape: answers.health } }),
  get('/api/openapi.json', '本文档 this document', everyone),
  get('/metrics', '运行指标 figures for Prometheus', { ...everyone, answer: { type: 'text/plain' } }),
  get('/api/town', '镇的名称 what the town is called', { ...everyone, answer: { shape: answers.town } }),
  get('/api/sections', '栏目和条数 sections with counts', { ...everyone, answer: { shape: answers.sections } }),
  get('/api/disclosures', '已公开的信息，新的在前 what is public, newest first', {
    ...everyone,
    query: DisclosureFilter,
    answer: { shape: answers.disclosures },
  }),
  get('/api/disclosures/:id', '一条已公开的信息 one of them', {
    ...everyone,
    params: DisclosurePath,
    answer: { shape: answers.disclosure },
  }),
  get('/api/attachments/:hash', '已公开信息的附件 a file of something public', { ...everyone, ...file }),
  get('/api/attachments/:hash/text', '附件里的文字，Markdown the text of such a file as Markdown', {
    ...everyone,
    params: file.params,
    answer: { shape: answers.fileText },
  }),
  get('/api/search', '查询；问题会记录，身份信息已遮盖 search; the question is logged with identities masked', {
    ...everyone,
    query: SearchQuery,
    answer: { shape: answers.search },
  }),
  get('/api/snapshot', '全部已公开信息及版本 everything public, with its version', everyone),
  get('/api/screens', '电子屏 the screens', everyone),
  get('/api/screens/:screen', '一块电子屏 one screen', { ...everyone, ...screen }),
  get('/api/screens/:screen/programme', '播放内容及版本 what it plays, with the version', { ...everyone, ...screen }),
  get('/api/screens/:screen/frame.png', '某一时刻的画面 the frame at an instant', {
    ...everyone,
    ...screen,
    query: FrameQuery,
    answer: { type: 'image/png' },
  }),
  get('/api/screens/:screen/frame.bmp', '同一画面，24 位 BMP the same frame as a 24-bit BMP', {
    ...everyone,
    ...screen,
    query: FrameQuery,
    answer: { type: 'image/bmp' },
  }),
  get('/api/screens/:screen/page', '只有画面的网页，自动刷新 a page of the frame alone that asks again by itself', {
    ...everyone,
    ...screen,
    answer: { type: 'text/html' },
  }),
  get('/api/screens/:screen/text', '同一画面的文字，UTF-8 或 GB18030 the same frame as text', {
    ...everyone,
    ...screen,
    query: FrameTextQuery,
    answer: { type: 'text/plain' },
  }),
  get('/feeds/notices.atom', '公告的 Atom 订阅 notices as Atom', {
    ...everyone,
    answer: { type: 'application/atom+xml' },
  }),
  get('/feeds/notices.json', '公告的 JSON 订阅 notices as JSON Feed 1.1', {
    ...everyone,
    answer: { type: 'application/feed+json' },
  }),
  get('/feeds/services.atom', '办事指南、收费和机构的 Atom 订阅 guides, fees and organisations as Atom', {
    ...everyone,
    answer: { type: 'application/atom+xml' },
  }),
  get('/feeds/services.json', '办事指南、收费和机构的 JSON 订阅 the same as JSON Feed 1.1', {
    ...everyone,
    answer: { type: 'application/feed+json' },
  }),
  post('/api/session', '登录 sign in', { ...everyone, body: bodies.credentials, answer: { shape: answers.person } }),
  get('/api/session', '我是谁 who am I', { ...everyone, answer: { shape: answers.person } }),
  del('/api/session', '退出 sign out', { ...everyone, answer: nothing }),
  post('/api/session/invitation', '邀请链接是给谁的 whom a link invites', {
    ...everyone,
    body: bodies.invitation,
    answer: { shape: answers.invitedName },
  }),
  post('/api/session/join', '用邀请链接设密码 choose a password by a link', {
    ...everyone,
    body: bodies.join,
    answer: { shape: answers.person },
  }),
];

const account: readonly ApiRoute[] = [
  put('/api/session/password', '改自己的密码 change one’s own password', {
    ...editor,
    body: bodies.ownPassword,
    answer: nothing,
  }),
  get('/api/session/sign-ins', '自己的登录记录 one’s own sign-ins', { ...editor, answer: { shape: answers.signIns } }),
  get('/api/session/second-factor', '动态码是否开启 whether the second factor is on', {
    ...editor,
    answer: { shape: answers.secondFactor },
  }),
  post('/api/session/second-factor', '准备开启动态码 begin a second factor', {
    ...editor,
    answer: { shape: answers.secondFactorOffer },
  }),
  put('/api/session/second-factor', '用第一个动态码开启 turn it on with its first code', {
    ...editor,
    body: bodies.code,
    answer: { shape: answers.recoveryCodes },
  }),
  post('/api/session/second-factor/removal', '关闭动态码 turn it off', {
    ...editor,
    body: bodies.currentPassword,
    answer: nothing,
  }),
];

const step = { ...id, ifMatch: 'optional', answer: { shape: answers.record } } as const;
const disclosures: readonly ApiRoute[] = [
  get(
    '/api/desk/disclosures',
    '全部信息，快到期的在前，其余新改的在前 all disclosures, what is late next first, then last edited',
    {
      ...editor,
      query: DeskFilter,
      answer: { shape: answers.records },
    },
  ),
  post('/api/desk/disclosures', '起草 draft', {
    ...editor,
    body: bodies.disclosure,
    answer: { ...created, shape: answers.record },
  }),
  get('/api/desk/disclosures/:id', '一条信息的全部记录 one record, whole', {
    ...editor,
    ...id,
    answer: { shape: answers.record },
  }),
  get('/api/desk/disclosures/:id/revisions/:revision', '某一版的文字 the text of a revision', {
    ...editor,
    params: RevisionPath,
  }),
  get('/api/desk/disclosures/:id/due', '应在何时前公开 by when it must be public', { ...editor, ...id }),
  put('/api/desk/disclosures/:id', '修改；别人已先保存时为 412 edit; 412 when someone else saved first', {
    ...editor,
    ...id,
    ifMatch: 'required',
    body: bodies.disclosure,
    answer: { shape: answers.record },
  }),
  post('/api/desk/disclosures/:id/submit', '提交审核 submit', { ...editor, ...step }),
  post('/api/desk/disclosures/:id/approve', '审核通过（含保密审查） approve', {
    ...reviewer,
    ...step,
    body: bodies.approval,
  }),
  post('/api/desk/disclosures/:id/return', '退回修改 return', { ...reviewer, ...step, body: bodies.reason }),
  post('/api/desk/disclosures/:id/publish', '发布 publish', { ...reviewer, ...step, body: bodies.publication }),
  post('/api/desk/disclosures/:id/withdraw', '撤下 withdraw', { ...reviewer, ...step, body: bodies.reason }),
  post('/api/desk/disclosures/:id/abandon', '收起没有公开的草稿 put away a draft of which nothing is public', {
    ...editor,
    ...step,
  }),
];

const attachments: readonly ApiRoute[] = [
  post('/api/desk/attachments', '交来一个文件，请求体就是文件内容 hand in a file; the body is its bytes', {
    ...editor,
    query: AttachmentName,
    takesFile: true,
    answer: { ...created, shape: answers.attachment },
  }),
  get('/api/desk/attachments/:hash', '一个文件 a file', { ...editor, ...file }),
  get('/api/desk/attachments/:hash/text', '文件里的文字，Markdown the text of a file as Markdown', {
    ...editor,
    params: file.params,
    answer: { shape: answers.documentText },
  }),
];

const people: readonly ApiRoute[] = [
  get('/api/desk/users/names', '人员姓名 names of people', editor),
  get('/api/desk/users', '人员 people', { ...admin, answer: { shape: answers.people } }),
  post('/api/desk/users', '增加人员；不给密码则得邀请链接 add a person; without a password, a link', {
    ...admin,
    body: bodies.newUser,
    answer: { ...created, shape: answers.invited },
  }),
  put('/api/desk/users/:username', '修改人员 change a person', {
    ...admin,
    ...username,
    body: bodies.userChange,
    answer: { shape: answers.member },
  }),
  del('/api/desk/users/:username', '删除人员 remove a person', { ...admin, ...username, answer: nothing }),
  post('/api/desk/users/:username/invitation', '新的邀请链接 a new link', {
    ...admin,
    ...username,
    answer: { shape: answers.invited },
  }),
  post('/api/desk/users/:username/hand-over', '交接给另一位 hand everything over', {
    ...admin,
    ...username,
    body: bodies.handOver,
    answer: { shape: answers.handedOver },
  }),
  get('/api/desk/users/:username/sign-ins', '登录记录 sign-ins', {
    ...admin,
    ...username,
    answer: { shape: answers.signIns },
  }),
  del('/api/desk/users/:username/second-factor', '关闭其动态码 turn the second factor off', {
    ...admin,
    ...username,
    answer: nothing,
  }),
  get('/api/desk/audit/verification', '核对操作记录 whether the audit is whole', {
    ...admin,
    answer: { shape: answers.verification },
  }),
  get('/api/desk/audit', '操作记录 who did what', { ...admin, query: AuditFilter, answer: { shape: answers.audit } }),
];

const signage: readonly ApiRoute[] = [
  get('/api/desk/displays', '在线的查询机和电子屏 displays that are online', editor),
  get('/api/desk/screens', '电子屏设置 screens', { ...editor, answer: { shape: answers.screens } }),
  post('/api/desk/screens', '增加电子屏 add a screen', {
    ...admin,
    body: bodies.newScreen,
    answer: { ...created, shape: answers.newScreen },
  }),
  get('/api/desk/screens/:id', '一块电子屏 one screen', { ...editor, ...id, answer: { shape: answers.screen } }),
  put('/api/desk/screens/:id', '修改电子屏 change a screen', {
    ...admin,
    ...id,
    body: bodies.screen,
    answer: { shape: answers.screen },
  }),
  del('/api/desk/screens/:id', '删除电子屏 remove a screen', { ...admin, ...id, answer: nothing }),
  get(
    '/api/desk/screens/:id/frame.png',
    '某一时刻将显示的画面，含以后才发布的 the frame at any instant, what is due later included',
    {
      ...editor,
      ...id,
      query: FrameQuery,
      answer: { type: 'image/png' },
    },
  ),
  get('/api/desk/screens/:id/picture', '这块屏自己发来的小图 a small picture that the screen sends of itself', {
    ...editor,
    ...id,
    answer: { type: 'image/webp' },
  }),
  get('/api/desk/screens/:id/text', '同一画面的文字 the same frame as text', {
    ...editor,
    ...id,
    query: FrameQuery,
    answer: { type: 'text/plain' },
  }),
  get(
    '/api/desk/screens/:id/programme',
    '某一时刻的播放内容和紧急插播 the programme and the takeover of that instant',
    {
      ...editor,
      ...id,
      query: FrameQuery,
    },
  ),
  get(
    '/api/desk/screens/:id/showing',
    '某一时刻显示哪一条、第几页、到何时 what is shown then, which page, until when',
    {
      ...editor,
      ...id,
      query: FrameQuery,
    },
  ),
  post(
    '/api/desk/screens/fitting',
    '一段文字在各屏上怎样分行分页、缺哪些字、多远能看清 how a text stands on each screen',
    {
      ...editor,
      body: bodies.fitting,
    },
  ),
  post('/api/desk/screens/:id/fitting.png', '其中一页的画面 one page of it as a picture', {
    ...editor,
    ...id,
    query: FittingPage,
    body: bodies.fitting,
    answer: { type: 'image/png' },
  }),
  post('/api/desk/screens/:id/reload', '重新载入播放页 have its page loaded anew', {
    ...admin,
    ...id,
    answer: nothing,
  }),
  get('/api/desk/pairings/:code', '配对码是否有效 whether a pairing code waits', { ...admin, params: PairingBody }),
  post('/api/desk/screens/:id/pairing', '配对 pair', { ...admin, ...id, body: bodies.pairing }),
  del('/api/desk/screens/:id/pairing', '解除配对 revoke', { ...admin, ...id }),
  get('/api/desk/playlists', '播放单 playlists', { ...editor, answer: { shape: answers.playlists } }),
  post('/api/desk/playlists', '增加播放单 add a playlist', {
    ...admin,
    body: bodies.newPlaylist,
    answer: { ...created, shape: answers.playlist },
  }),
  get('/api/desk/playlists/:id', '一个播放单 one playlist', { ...editor, ...id, answer: { shape: answers.playlist } }),
  put('/api/desk/playlists/:id', '修改播放单 change a playlist', {
    ...admin,
    ...id,
    body: bodies.playlist,
    answer: { shape: answers.playlist },
  }),
  del('/api/desk/playlists/:id', '删除播放单 remove a playlist', { ...admin, ...id, answer: nothing }),
  get('/api/desk/takeovers', '紧急插播及其显示情况 takeovers, and which screens have painted them', editor),
  post('/api/desk/takeovers', '开始紧急插播 start a takeover', {
    ...reviewer,
    body: bodies.takeover,
    answer: { ...created, shape: answers.takeover },
  }),
  get('/api/desk/takeovers/:id', "一次紧急插播的记录，各屏用时 the record of one, with each screen's latency", {
    ...editor,
    ...id,
  }),
  del('/api/desk/takeovers/:id', '解除紧急插播 clear a takeover', { ...reviewer, ...id }),
];

const requests: readonly ApiRoute[] = [
  get('/api/desk/requests', '信息公开申请，先到期的在前 requests for information, what presses first', {
    ...editor,
    query: RequestFilter,
    answer: { shape: answers.requests },
  }),
  post('/api/desk/requests', '登记申请 register a request', {
    ...editor,
    body: bodies.newRequest,
    answer: { ...created, shape: answers.request },
  }),
  get('/api/desk/requests/register.csv', '申请登记表 the register as CSV, without who asked', {
    ...editor,
    query: RequestFilter,
    answer: { type: 'text/csv' },
  }),
  get('/api/desk/requests/tables/:year', '年度报告中的申请和复议诉讼表 tables of a year for the annual report', {
    ...editor,
    params: ReportPath,
  }),
  get('/api/desk/requests/:id', '一件申请 one request', { ...editor, ...id, answer: { shape: answers.request } }),
  put('/api/desk/requests/:id', '更正登记 put the registration right', {
    ...editor,
    ...id,
    ifMatch: 'required',
    body: bodies.requestFacts,
    answer: { shape: answers.request },
  }),
  post('/api/desk/requests/:id/acts', '补正、征求意见、延期、答复等 correction, opinion, extension, answer', {
    ...editor,
    ...id,
    body: bodies.requestAct,
    answer: { shape: answers.request },
  }),
  put('/api/desk/requests/:id/remedies', '复议和诉讼 reviews and lawsuits', {
    ...reviewer,
    ...id,
    body: bodies.remedies,
    answer: { shape: answers.request },
  }),
];

const others: readonly ApiRoute[] = [
  get('/api/desk/machine', '磁盘状态 whether the disk can be written, and its room', editor),
  post('/api/desk/backups', '现在备份 make a backup now', admin),
  get('/api/desk/help', '呼叫引导的记录 calls for the guide', editor),
  get('/api/desk/plays', '播放记录：各条在各屏各日的次数和时长 proof of play by item, screen and day', {
    ...editor,
    query: Period,
  }),
  get('/api/desk/plays.csv', '播放记录表格 the same as CSV', {
    ...editor,
    query: Period,
    answer: { type: 'text/csv' },
  }),
  get('/api/desk/queries', '群众查询 what visitors asked', { ...editor, query: Period }),
  get('/api/desk/queries/gaps', '没找到的问题办得怎样 what was done about questions that found nothing', {
    ...editor,
    answer: { shape: answers.gaps },
  }),
  post('/api/desk/queries/gaps', '记下怎样回答一个没找到的问题 remember what was done about one', {
    ...editor,
    body: bodies.gap,
    answer: created,
  }),
  get('/api/desk/queries.csv', '群众查询表格 the same as CSV', {
    ...editor,
    query: Period,
    answer: { type: 'text/csv' },
  }),
  get('/api/desk/town/synonyms', '同义词 words that mean the same', { ...editor, answer: { shape: answers.synonyms } }),
  put('/api/desk/town/synonyms', '改写全部同义词 the whole list anew', {
    ...editor,
    ifMatch: 'required',
    body: bodies.synonyms,
    answer: { shape: answers.synonyms },
  }),
  post('/api/desk/town/synonyms', '增加一组；正式说法已有一组时并入 one more group, or more words of one', {
    ...editor,
    body: bodies.synonymGroup,
    answer: { ...created, shape: answers.synonyms },
  }),
  get('/api/desk/catalogue/coverage', '公开目录的覆盖情况 how the catalogue is covered', editor),
  get('/api/desk/release', '等待发布的信息 what waits to be published', reviewer),
  post('/api/desk/release', '一次发布多条，逐条留痕 publishes many in one act', { ...reviewer, body: bodies.release }),
  get('/api/desk/sheets/progress', '本人的导入进度 how far the caller’s import is', editor),
  get('/api/desk/sheets/:kind/table.csv', '一类信息的表格 a kind of disclosure as a table', {
    ...editor,
    params: SheetPath,
    answer: { type: 'text/csv' },
  }),
  get('/api/desk/sheets/:kind/table.xlsx', '一类信息的工作簿 a kind of disclosure as a workbook', {
    ...editor,
    params: SheetPath,
    answer: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  }),
  post('/api/desk/sheets/:kind/comparison', '比对 .xlsx 或 CSV 文件，不保存 compares a file, saves nothing', {
    ...editor,
    params: SheetPath,
  }),
  post('/api/desk/sheets/:kind', '应用一次比对 applies a comparison', {
    ...editor,
    params: SheetPath,
    body: bodies.sheetAct,
  }),
  get('/api/desk/reports', '年度报告，新的在前 annual reports, newest first', {
    ...editor,
    answer: { shape: answers.reports },
  }),
  get('/api/desk/reports/:year/file', '年度报告统计表，Word、Excel 或 JSON the tables of a year as a file', {
    ...editor,
    params: ReportPath,
    query: ReportFileQuery,
    answer: { type: 'application/octet-stream' },
  }),
  post('/api/desk/reports/check', '核对年度报告表格 faults of annual report tables', {
    ...editor,
    body: bodies.report,
    answer: { shape: answers.reportFaults },
  }),
  get('/api/desk/reports/:year', '年度报告表格、问题和本系统的统计 tables of a year, faults, own counts', {
    ...editor,
    params: ReportPath,
    answer: { shape: answers.report },
  }),
];

export const routeTable: readonly ApiRoute[] = [
  ...open,
  ...account,
  ...disclosures,
  ...attachments,
  ...people,
  ...signage,
  ...requests,
  ...others,
];
