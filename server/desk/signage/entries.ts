/** Entries of a playlist: what can be put on, a new one of each kind, and how they are called. */
import type { PlaylistEntry, PlayWindow, Source } from '#content/model/playlist.ts';
import { published } from '../state/published.ts';

type SourceKind = { readonly kind: Source['kind']; readonly name: string; readonly about: string };

export const sourceKinds: readonly SourceKind[] = [
  { kind: 'notices', name: '最新通知', about: '发布时勾了电子屏的，自动进出' },
  { kind: 'disclosure', name: '指定的一条', about: '一条已公开的信息' },
  { kind: 'text', name: '一段文字', about: '自己写标题和内容' },
  { kind: 'hours', name: '开放时间和热线', about: '大厅几点开门、打什么电话' },
  { kind: 'clock', name: '时间和日期', about: '大字的钟，可带农历' },
  { kind: 'figures', name: '年报数据图', about: '某一年度报告的数字' },
  { kind: 'code', name: '二维码', about: '群众扫码打开网页' },
  { kind: 'media', name: '图片或视频', about: '上传一个文件，视频不放声音' },
];

function blankSource(kind: Source['kind']): Source {
  switch (kind) {
    case 'notices':
      return { kind, categories: [], limit: 12, face: 'full' };
    case 'disclosure':
      return { kind, id: '', face: 'full' };
    case 'text':
      return { kind, title: '', body: '' };
    case 'hours':
      return { kind };
    case 'clock':
      return { kind, lunar: true };
    case 'figures':
      return { kind, id: '' };
    case 'code':
      return { kind, title: '', address: '' };
    case 'media':
      return { kind, title: '', file: { name: '', type: 'image/png', bytes: 0, hash: '' } };
  }
}

/** With an id that the others do not have. */
export function blankEntry(kind: Source['kind'], others: readonly PlaylistEntry[]): PlaylistEntry {
  let number = others.length + 1;
  while (others.some(({ id }) => id === `${kind}-${number}`)) number += 1;
  return {
    id: `${kind}-${number}`,
    source: blankSource(kind),
    windows: [],
    priority: 'ordinary',
    weight: 1,
    dwellMs: null,
  };
}

export const blankWindow = (): PlayWindow => ({
  from: null,
  to: null,
  except: [],
  weekdays: [],
  times: [],
  days: 'all',
});

const titleOf = (id: string): string => published.value?.disclosures.find((one) => one.id === id)?.title ?? id;

/** `最新通知（最多 12 条）`, `关于停水的通告`. */
export function entryName({ source }: PlaylistEntry): string {
  const kind = sourceKinds.find((one) => one.kind === source.kind)?.name ?? '';
  switch (source.kind) {
    case 'notices':
      return `${kind}（最多 ${source.limit} 条${source.face === 'headline' ? '，只放标题' : ''}）`;
    case 'disclosure':
    case 'figures':
      return source.id ? titleOf(source.id) : `${kind}（还没有选）`;
    case 'text':
    case 'code':
    case 'media':
      return source.title || `${kind}（还没有写）`;
    default:
      return kind;
  }
}
