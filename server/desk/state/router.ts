/** Where a member of staff can be at the desk, and the address of each place. */
import { signal } from '@preact/signals';
import { type SheetKind, sheetKinds } from '#content/model/sheet.ts';
import {
  type Kind,
  kindNames,
  type NoticeType,
  noticeTypeNames,
  type State,
  stateNames,
} from '#content/model/terms.ts';

export type ListPlace = {
  readonly view: 'list';
  readonly state: State | null;
  readonly kind: Kind | null;
  /** Who publishes, by its whole name. */
  readonly department: string | null;
  readonly urgency: 'late' | 'soon' | null;
  readonly q: string;
};
export type Place =
  | {
      readonly view:
        | 'today'
        | 'displays'
        | 'questions'
        | 'synonyms'
        | 'requests'
        | 'account'
        | 'join'
        | 'people'
        | 'signage'
        | 'audit'
        | 'more'
        | 'plays'
        | 'catalogue'
        | 'services'
        | 'release'
        | 'reports'
        | 'missing';
    }
  | ListPlace
  /** `preset`: what stands there filled in, see `signage/takeover-presets`. */
  | { readonly view: 'takeover'; readonly preset?: string }
  /** `item`: the item of the catalogue that it is to fulfil. */
  | { readonly view: 'new'; readonly type: NoticeType | null; readonly title: string; readonly item?: string }
  | { readonly view: 'sheet' | 'new-kind'; readonly kind: SheetKind }
  /** The annual report of a year that has none yet. */
  | { readonly view: 'new-report'; readonly year: number }
  | {
      readonly view: 'record' | 'edit' | 'screen' | 'playlist' | 'request' | 'person' | 'takeover-record';
      readonly id: string;
    }
  /** Binds a page to a screen; `screen` where it is known which. */
  | { readonly view: 'pair'; readonly screen: string | null }
  /** What a screen shows at a time, `YYYY-MM-DDTHH:MM` of the hall; null: now. */
  | { readonly view: 'ahead'; readonly screen: string | null; readonly at: string | null };

/** Where a page leads back to, and what that is called. */
export type Way = { readonly place: Place; readonly name: string };

const base = '/desk';
const plain = [
  'displays',
  'questions',
  'synonyms',
  'requests',
  'account',
  'join',
  'people',
  'signage',
  'audit',
  'more',
  'plays',
  'catalogue',
  'services',
  'release',
  'reports',
] as const;
/** Folders of pages about one thing. */
const singles: Readonly<Record<string, 'screen' | 'playlist' | 'request' | 'person' | 'takeover-record'>> = {
  people: 'person',
  screens: 'screen',
  playlists: 'playlist',
  requests: 'request',
  takeovers: 'takeover-record',
};
const slug = /^[a-z0-9][a-z0-9._-]{0,63}$/;
/** What presses, as the list is filtered by it. */
export const urgencyNames = { late: '已超期', soon: '快到期' } as const;
/** Names a screen, playlist or request that is yet to be made. */
export const newId = 'new';

function known<Key extends string>(names: Readonly<Record<Key, string>>, word: string | null): Key | null {
  return word !== null && Object.hasOwn(names, word) ? (word as Key) : null;
}

const slugOf = (word: string | null): string | null => (word !== null && slug.test(word) ? word : null);
const momentOf = (word: string | null): string | null =>
  word !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(word) ? word : null;

/** The list, unfiltered unless told. */
export const listPlace = (filter: Partial<ListPlace> = {}): ListPlace => ({
  view: 'list',
  state: null,
  kind: null,
  department: null,
  urgency: null,
  q: '',
  ...filter,
});

/** The place of an address (path and query). */
export function placeOf(address: string): Place {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  const [name = '', id = '', act = ''] = pathname.startsWith(`${base}/`)
    ? pathname.slice(base.length + 1).split('/')
    : [];
  if (name === '') return { view: 'today' };
  const view = plain.find((one) => one === name);
  if (view && id === '') return { view };
  const one = singles[name];
  if (one && slug.test(id)) return { view: one, id };
  if (name === 'reports' && /^20\d\d$/.test(id)) return { view: 'new-report', year: Number(id) };
  if (name === 'takeover' && id === '') {
    const preset = slugOf(searchParams.get('preset'));
    return { view: 'takeover', ...(preset && { preset }) };
  }
  const screen = slugOf(searchParams.get('screen'));
  if (name === 'pair') return { view: 'pair', screen };
  if (name === 'ahead') return { view: 'ahead', screen, at: momentOf(searchParams.get('at')) };
  const kind = sheetKinds.find((one) => one === id);
  if (name === 'sheets' && kind) return { view: 'sheet', kind };
  if (name === 'new' && kind) return { view: 'new-kind', kind };
  if (name !== 'disclosures') return { view: 'missing' };
  if (id === newId) {
    const item = slugOf(searchParams.get('item'));
    return {
      view: 'new',
      type: known(noticeTypeNames, searchParams.get('type')),
      title: searchParams.get('title') ?? '',
      ...(item && { item }),
    };
  }
  if (slug.test(id)) return act === 'edit' ? { view: 'edit', id } : { view: 'record', id };
  return listPlace({
    state: known(stateNames, searchParams.get('state')),
    kind: known(kindNames, searchParams.get('kind')),
    department: searchParams.get('department') || null,
    urgency: known(urgencyNames, searchParams.get('urgency')),
    q: searchParams.get('q') ?? '',
  });
}

const query = (values: Readonly<Record<string, string | null>>): string => {
  const set = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
};

/** The address of a place. */
export function addressOf(place: Place): string {
  switch (place.view) {
    case 'today':
    case 'missing':
      return `${base}/`;
    case 'list': {
      const { state, kind, department, urgency, q } = place;
      return `${base}/disclosures${query({ state, kind, department, urgency, q })}`;
    }
    case 'new':
      return `${base}/disclosures/${newId}${query({ type: place.type, title: place.title, item: place.item ?? null })}`;
    case 'sheet':
      return `${base}/sheets/${place.kind}`;
    case 'new-kind':
      return `${base}/new/${place.kind}`;
    case 'new-report':
      return `${base}/reports/${place.year}`;
    case 'record':
      return `${base}/disclosures/${place.id}`;
    case 'edit':
      return `${base}/disclosures/${place.id}/edit`;
    case 'screen':
    case 'playlist':
    case 'request':
      return `${base}/${place.view}s/${place.id}`;
    case 'takeover-record':
      return `${base}/takeovers/${place.id}`;
    case 'takeover':
      return `${base}/takeover${query({ preset: place.preset ?? null })}`;
    case 'pair':
      return `${base}/pair${query({ screen: place.screen })}`;
    case 'ahead':
      return `${base}/ahead${query({ screen: place.screen, at: place.at })}`;
    case 'person':
      return `${base}/people/${place.id}`;
    default:
      return `${base}/${place.view}`;
  }
}

/** Where the page is now. */
export const place = signal<Place>({ view: 'today' });

/** The list as it was filtered last. */
let lastList = listPlace();

/** The way back to the list, to what was looked through there. */
export const toList = (): Way => ({ place: lastList, name: '全部信息' });

const services: Way = { place: { view: 'services' }, name: '指南、收费和机构' };
/** The way back from something new of this kind. */
export const toKind = (kind: Kind): Way =>
  ({
    notice: toList(),
    guide: services,
    fee: services,
    organisation: services,
    'catalogue-item': { place: { view: 'catalogue' }, name: '公开目录' } as const,
    report: { place: { view: 'reports' }, name: '年度报告' } as const,
  })[kind];

/** Asked before a place is left; answers whether it may be. Set by a page that holds what is not saved. */
let guard: (() => Promise<boolean>) | null = null;
export function guardLeaving(ask: () => Promise<boolean>): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = null;
  };
}

/** `scroll`: how far down the page was when it was left. */
function show(next: Place, scroll = 0): void {
  place.value = next;
  if (next.view === 'list') lastList = next;
  if (scroll === 0) scrollTo(0, 0);
  // Once the page stands there again.
  else requestAnimationFrame(() => scrollTo(0, scroll));
}

/** How far down the page is now, kept with its step, so that going back leads to where one was. */
const noteScroll = (): void => history.replaceState({ scroll: scrollY }, '', location.href);
const scrollOf = (state: unknown): number => Number((state as { scroll?: unknown } | null)?.scroll ?? 0) || 0;

/** Goes to a place, unless what is there may not be left. `replace` leaves no step behind. */
export async function go(next: Place, { replace = false } = {}): Promise<void> {
  if (guard && !(await guard())) return;
  guard = null;
  if (replace) history.replaceState(null, '', addressOf(next));
  else {
    noteScroll();
    history.pushState(null, '', addressOf(next));
  }
  show(next);
}

/** The same page under another address: what was new has got its id. */
export function readdress(next: Place): void {
  history.replaceState(null, '', addressOf(next));
}

/** Follows the browser's own address, now and when the user goes back or forth. */
export function startRouter(): void {
  show(placeOf(location.href));
  history.scrollRestoration = 'manual';
  addEventListener('popstate', async ({ state }) => {
    const wanted = placeOf(location.href);
    if (guard) {
      history.pushState(null, '', addressOf(place.value));
      if (!(await guard())) return;
      guard = null;
      history.replaceState(null, '', addressOf(wanted));
    }
    show(wanted, scrollOf(state));
  });
}
