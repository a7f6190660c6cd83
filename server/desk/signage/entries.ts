/** Entries of a playlist: what can be put on, and a new one of each kind. */
import type { PlaylistEntry, PlayWindow, Source } from '#content/model/playlist.ts';

export const sourceKinds: readonly { readonly kind: Source['kind']; readonly name: string }[] = [
  { kind: 'notices', name: '最新通知' },
  { kind: 'disclosure', name: '指定的一条' },
  { kind: 'text', name: '一段文字' },
  { kind: 'hours', name: '开放时间和热线' },
  { kind: 'clock', name: '时间和日期' },
  { kind: 'figures', name: '年报数据图' },
  { kind: 'code', name: '二维码' },
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
