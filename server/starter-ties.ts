/** What the starter's parts ask of each other: ids that are there and are unique, one section for each disclosure. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { PlaylistSettings } from '#content/model/playlist.ts';
import type { ScreenSettings } from '#content/model/screen.ts';
import type { Town } from '#content/model/town.ts';
import { inSection } from '#content/rules/publication.ts';

/** Where a value was read: its file, and its place in it. */
export type Origin = { readonly file: string; readonly base: string };
type Placed<Value> = { readonly value: Value; readonly origin: Origin };
type Named = { readonly id: string };
type Tie = { readonly origin: Origin; readonly place: string; readonly message: string };

export type Parts = {
  readonly town: Town;
  readonly screens: readonly Placed<ScreenSettings & Named>[];
  readonly playlists: readonly Placed<PlaylistSettings & Named>[];
  readonly disclosures: readonly Placed<Disclosure>[];
  /** Ids that are not called missing: their own file has a fault. */
  readonly excused: (id: string) => boolean;
};

/** All but the first of each id. */
function repeated(placed: readonly Placed<Named>[]): Tie[] {
  const first = new Map<string, Origin>();
  return placed.flatMap(({ value: { id }, origin }) => {
    const other = first.get(id);
    if (!other) {
      first.set(id, origin);
      return [];
    }
    const at = `${other.file} ${other.base}`.trim();
    return [{ origin, place: 'id', message: `编号重复 the id ${id} is already used at ${at}` }];
  });
}

const listed = (items: readonly Named[], name: string): Placed<Named>[] =>
  items.map((value, at) => ({ value, origin: { file: 'town.json', base: `${name}[${at}]` } }));

/** The disclosures that this one names, each with its place. */
function referencesOf(
  disclosure: Disclosure,
): { readonly place: string; readonly id: string; readonly kind?: 'fee' | 'notice' }[] {
  switch (disclosure.kind) {
    case 'notice':
      return disclosure.interprets === null ? [] : [{ place: 'interprets', id: disclosure.interprets, kind: 'notice' }];
    case 'guide':
      return disclosure.fees.map((id, at) => ({ place: `fees[${at}]`, id, kind: 'fee' }));
    case 'catalogue-item':
      return disclosure.fulfilledBy.map((id, at) => ({ place: `fulfilledBy[${at}]`, id }));
    default:
      return [];
  }
}

type Known = { readonly kinds: ReadonlyMap<string, string>; readonly missing: (id: string) => boolean };

function tiesOf({ value, origin }: Placed<Disclosure>, town: Town, { kinds, missing }: Known): Tie[] {
  const ties: Tie[] = [];
  const tie = (place: string, message: string) => ties.push({ origin, place, message });
  if (value.subject !== null && !town.subjects.some(({ id }) => id === value.subject)) {
    tie('subject', `没有这个领域 there is no subject ${value.subject}`);
  }
  for (const { place, id, kind } of referencesOf(value)) {
    const found = kinds.get(id);
    if (missing(id)) tie(place, `没有这条信息 there is no disclosure ${id}`);
    else if (kind !== undefined && found !== undefined && found !== kind)
      tie(place, `应指向 ${kind} ${id} is a ${found}, not a ${kind}`);
  }
  const sections = town.sections.filter((section) => inSection(section, value)).map(({ id }) => id);
  if (sections.length === 0) tie('category', `不在任何栏目中 stands in no section (${value.kind}, ${value.category})`);
  if (sections.length > 1) tie('category', `同时在几个栏目中 stands in several sections: ${sections.join(', ')}`);
  // what is here is public from the first start
  if (value.attribute !== 'proactive') tie('attribute', '初始内容都会公开，公开属性应为 proactive must be proactive');
  return ties;
}

/** Every fault between the parts. */
export function crossFaults({ town, screens, playlists, disclosures, excused }: Parts): Tie[] {
  const kinds = new Map(disclosures.map(({ value }) => [value.id, value.kind]));
  const missing = (id: string): boolean => !kinds.has(id) && !excused(id);
  const entryTies = playlists.flatMap(({ value, origin }) => {
    const entries = value.entries.map((entry, at) => ({
      value: entry,
      origin: { file: origin.file, base: `${origin.base}.entries[${at}]` },
    }));
    const loose = entries.flatMap(({ value: { source }, origin: at }) =>
      source.kind === 'disclosure' && missing(source.id)
        ? [{ origin: at, place: 'source.id', message: `没有这条信息 there is no disclosure ${source.id}` }]
        : [],
    );
    return [...repeated(entries), ...loose];
  });
  const screenTies = screens.flatMap(({ value, origin }) =>
    playlists.some((playlist) => playlist.value.id === value.playlist) || excused(value.playlist)
      ? []
      : [{ origin, place: 'playlist', message: `没有这个播放单 there is no playlist ${value.playlist}` }],
  );
  return [
    ...repeated(listed(town.sections, 'sections')),
    ...repeated(listed(town.subjects, 'subjects')),
    ...repeated(screens),
    ...repeated(playlists),
    ...repeated(disclosures),
    ...screenTies,
    ...entryTies,
    ...disclosures.flatMap((disclosure) => tiesOf(disclosure, town, { kinds, missing })),
  ];
}
