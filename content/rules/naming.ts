/**
 * Who is named in a disclosure: where it is an organisation of the town, the record knows it by id, and the name that is
 * shown is the one that the organisation bears now. Likewise where a guide repeats its address and hours: they are said as
 * the organisation has them now. A name of nobody here, and a place's own address or hours, stay as they were written.
 */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Place } from '#content/model/guide.ts';
import type { DisclosureId } from '#content/model/head.ts';
import type { Organisation } from '#content/model/organisation.ts';
import type { DisclosureRecord } from '#content/model/record.ts';

type Known = Pick<DisclosureRecord, 'organisations' | 'whereabouts'>;
/** Where one finds an organisation, and when. */
type Whereabouts = Pick<Organisation, 'address' | 'hours'>;
/** Organisations as they are called, and where they are, by id. */
export type Organisations = ReadonlyMap<DisclosureId, Whereabouts & { readonly title: string }>;

type Saying = { readonly name: (written: string) => string; readonly place: (written: Place) => Place };

/** The disclosure with other words for names and places. A notice keeps its own: it was issued under that name. */
function said(it: Disclosure, { name, place }: Saying): Disclosure {
  if (it.kind === 'notice') return it;
  const publisher = name(it.publisher);
  switch (it.kind) {
    case 'guide':
      return {
        ...it,
        publisher,
        authority: name(it.authority),
        steps: it.steps.map((step) => ({ ...step, by: name(step.by) })),
        places: it.places.map((one) => ({ ...place(one), name: name(one.name) })),
      };
    case 'fee':
      return { ...it, publisher, authority: name(it.authority) };
    default:
      return { ...it, publisher };
  }
}

/** Every name in it that may be an organisation's. */
export function namesIn(it: Disclosure): readonly string[] {
  const names: string[] = [];
  const name = (written: string): string => {
    if (written !== '') names.push(written);
    return written;
  };
  said(it, { name, place: (written) => written });
  return names;
}

/** Every word in it that an organisation may say in another way. */
export const wordsIn = (it: Disclosure): readonly string[] => [
  ...namesIn(it),
  ...(it.kind === 'guide' ? it.places.flatMap(({ address, hours }) => [address, hours]) : []),
];

/** Among all organisations: which one bears a name, before the public or in its working text, and where the public finds it. */
export type Register = {
  /** None where several bear it. */
  readonly idOf: (name: string) => DisclosureId | undefined;
  readonly whereaboutsOf: (id: DisclosureId) => readonly string[];
};

export function organisationsBy(records: Iterable<DisclosureRecord>): Register {
  const ids = new Map<string, DisclosureId | undefined>();
  const whereabouts = new Map<DisclosureId, readonly string[]>();
  for (const { id, working, live, next } of records) {
    if (working.kind !== 'organisation') continue;
    const texts = [live?.disclosure, next?.disclosure].filter((text) => text?.kind === 'organisation');
    for (const name of new Set([working, ...texts].map(({ title }) => title)))
      ids.set(name, ids.has(name) ? undefined : id);
    whereabouts.set(
      id,
      texts.flatMap(({ address, hours }) => [address, hours]).filter((word) => word !== ''),
    );
  }
  return { idOf: (name) => ids.get(name), whereaboutsOf: (id) => whereabouts.get(id) ?? [] };
}

/** What of the places is the organisation's own address or hours, and not known to be yet. */
function repeated(
  { working, live, next, whereabouts }: DisclosureRecord,
  organisations: Known['organisations'],
  { whereaboutsOf }: Register,
): Known['whereabouts'] {
  const found: Record<DisclosureId, string[]> = {};
  for (const text of [working, live?.disclosure, next?.disclosure])
    for (const { name, address, hours } of text?.kind === 'guide' ? text.places : []) {
      const id = organisations[name];
      if (id === undefined) continue;
      const known = found[id] ?? whereabouts[id] ?? [];
      const fresh = [address, hours].filter((word) => !known.includes(word) && whereaboutsOf(id).includes(word));
      if (fresh.length > 0) found[id] = [...known, ...fresh];
    }
  return found;
}

/**
 * The record, knowing by id whom its texts name. What it knew stays known, so that a name that is no longer borne still
 * leads to who bore it; a name written anew, `isWritten`, is that of who bears it now.
 */
export function knowing(record: DisclosureRecord, register: Register, isWritten: boolean): DisclosureRecord {
  const { working, live, next } = record;
  const found: Record<string, DisclosureId> = {};
  for (const text of [working, live?.disclosure, next?.disclosure])
    for (const name of text ? namesIn(text) : []) {
      const id = isWritten || record.organisations[name] === undefined ? register.idOf(name) : undefined;
      if (id !== undefined && id !== record.organisations[name]) found[name] = id;
    }
  const organisations = { ...record.organisations, ...found };
  const places = repeated(record, organisations, register);
  if (Object.keys(found).length + Object.keys(places).length === 0) return record;
  return { ...record, organisations, whereabouts: { ...record.whereabouts, ...places } };
}

/** The text as the organisations are called and found now; the same object where that is what it says. */
export function named<Text extends Disclosure>(it: Text, known: Known, organisations: Organisations): Text {
  const now = (written: string) => organisations.get(known.organisations[written] ?? '');
  const name = (written: string): string => now(written)?.title ?? written;
  const place = (written: Place): Place => {
    const here = now(written.name);
    const repeats = known.whereabouts[known.organisations[written.name] ?? ''] ?? [];
    const word = (own: string, theirs = ''): string => (repeats.includes(own) ? theirs || own : own);
    return { ...written, address: word(written.address, here?.address), hours: word(written.hours, here?.hours) };
  };
  const text = { ...it, ...said(it, { name, place }) } as Text;
  const words = wordsIn(text);
  return wordsIn(it).some((word, at) => words[at] !== word) ? text : it;
}

/** The record as staff see it: its texts with the names that the organisations bear now. */
export function recordNamed(record: DisclosureRecord, organisations: Organisations): DisclosureRecord {
  const { working, live, next } = record;
  const text = named(working, record, organisations);
  const lives = [live, next].map((one) => one && { ...one, disclosure: named(one.disclosure, record, organisations) });
  const isSame =
    text === working && lives[0]?.disclosure === live?.disclosure && lives[1]?.disclosure === next?.disclosure;
  return isSame ? record : { ...record, working: text, live: lives[0] ?? null, next: lives[1] ?? null };
}
