/** What the page of an attachment says: fetched with it. */
import { kioskWords } from './kiosk-words.ts';
import { type Language, type Say, speaker, type Word } from './words.ts';

export const fileWords = {
  fileOf: ['附件 {n}，共 {of} 个', '附件 {n}，共 {of} 個', 'Attachment {n} of {of}'],
  belongsTo: ['它属于', '它屬於', 'It belongs to'],
  asItIs: ['看原样', '看原樣', 'As it is'],
  asText: ['看文字', '看文字', 'Its text'],
  wayToRead: ['怎么看', '怎麼看', 'How to read it'],
  pageBefore: ['上一页', '上一頁', 'Page before'],
  pageAfter: ['下一页', '下一頁', 'Next page'],
  pageOf: ['第 {n} 页，共 {of} 页', '第 {n} 頁，共 {of} 頁', 'Page {n} of {of}'],
  pictureOf: ['图片：{n}', '圖片：{n}', 'Picture: {n}'],
  enlarge: ['放大', '放大', 'Enlarge'],
  reduce: ['缩小', '縮小', 'Smaller'],
  toLeft: ['看左边', '看左邊', 'To the left'],
  toRight: ['看右边', '看右邊', 'To the right'],
  fileAway: [
    '这个附件存放在中心，现在连不上。连上后这里会自动打开；急用的，请到{desk}',
    '這個附件存放在中心，現在連不上。連上後這裡會自動打開；急用的，請到{desk}',
    'This attachment is kept at the hub, which cannot be reached now. It opens by itself once it can; if it is urgent, please ask at the desk ({desk})',
  ],
  fileGone: [
    '中心没有这个文件，请到{desk}询问',
    '中心沒有這個檔案，請到{desk}詢問',
    'The hub does not have this file; please ask at the desk ({desk})',
  ],
  fileUnreadable: [
    '这个文件在这里打不开，怎样拿到原件见下面',
    '這個檔案在這裡打不開，怎樣拿到原件見下面',
    'This file cannot be shown here. How to get it is said below',
  ],
  videoNotHere: [
    '视频不在这里播放，怎样拿到原件见下面',
    '影片不在這裡播放，怎樣拿到原件見下面',
    'Videos are not played here. How to get this one is said below',
  ],
  noText: [
    '这个文件里取不出文字，可能是扫描的图片',
    '這個檔案裡取不出文字，可能是掃描的圖片',
    'There is no text in this file; it may be a scan',
  ],
  textTaken: [
    '文字是从原件里取出的，以原件为准',
    '文字是從原件裡取出的，以原件為準',
    'Taken out of the file by machine; the file itself prevails',
  ],
  originalHere: [
    '手机和这台机器在同一个网络里，扫码就能打开原件。打不开的，请到{desk}要',
    '手機和這台機器在同一個網路裡，掃碼就能打開原件。打不開的，請到{desk}要',
    'A phone on the same network as this kiosk opens the original by this code. If yours does not, please ask at the desk ({desk})',
  ],
  originalAtDesk: ['要原件的，请到{desk}', '要原件的，請到{desk}', 'For the original, please ask at the desk ({desk})'],
  download: ['下载原件', '下載原件', 'Download the original'],
} as const satisfies Record<string, Word>;
const all = { ...kioskWords, ...fileWords };
export type FileKey = keyof typeof all;

export const fileSpeaker = (language: Language): Say<FileKey> => speaker(all, language);
