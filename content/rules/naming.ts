/**
 * Who is named in a disclosure: where it is an organisation of the town, the record knows it by id, and the name that is
 * shown is the one that the organisation bears now. A name of nobody here stays as it was written.
 */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureId } from '#content/model/head.ts';
import type { DisclosureRecord } from '#content/model/record.ts';

type Organisations = DisclosureRecord['organisations'];
type IdOf = (name: string) => DisclosureId | undefined;
/** Names of organisations by id. */
export type OrganisationNames = ReadonlyMap<DisclosureId, string>;

/** The disclosure with another word for each name. A notice keeps its own: it was issued under that name. */
function renamed(it: Disclosure, say: (name: string) => string): Disclosure {
  if (it.kind === 'notice') return it;
  const publisher = say(it.publisher);
  switch (it.kind) {
    case 'guide':
      return {
        ...it,
        publisher,
        authority: say(it.authority),
        steps: it.steps.map((step) => ({ ...step, by: say(step.by) })),
        places: it.places.map((place) => ({ ...place, name: say(place.name) })),
      };
    case 'fee':
      return { ...it, publisher, authority: say(it.authority) };
    default:
      return { ...it, publisher };
  }
}

/** Every name in it that may be an organisation's. */
export function namesIn(it: Disclosure): readonly string[] {
  const names: string[] = [];
  renamed(it, (name) => {
    if (name !== '') names.push(name);
    return name;
  });
  return names;
}

/** The id of the organisation that bears a name, before the public or in its working text; none where several do. */
export function organisationsBy(records: Iterable<DisclosureRecord>): IdOf {
  const ids = new Map<string, DisclosureId | undefined>();
  for (const { id, working, live, next } of records) {
    if (working.kind !== 'organisation') continue;
    for (const name of new Set([working.title, live?.disclosure.title, next?.disclosure.title]))
      if (name !== undefined) ids.set(name, ids.has(name) ? undefined : id);
  }
  return (name) => ids.get(name);
}

/**
 * The record, knowing by id whom its texts name. What it knew stays known, so that a name that is no longer borne still
 * leads to who bore it; a name written anew, `isWritten`, is that of who bears it now.
 */
export function knowing(record: DisclosureRecord, idOf: IdOf, isWritten: boolean): DisclosureRecord {
  const { working, live, next, organisations } = record;
  const found: Record<string, DisclosureId> = {};
  for (const text of [working, live?.disclosure, next?.disclosure])
    for (const name of text ? namesIn(text) : []) {
      const id = isWritten || organisations[name] === undefined ? idOf(name) : undefined;
      if (id !== undefined && id !== organisations[name]) found[name] = id;
    }
  return Object.keys(found).length === 0 ? record : { ...record, organisations: { ...organisations, ...found } };
}

/** The text with the names that the organisations bear now; the same object where these are the names in it. */
export function named<Text extends Disclosure>(it: Text, organisations: Organisations, names: OrganisationNames): Text {
  const nameOf = (written: string): string => names.get(organisations[written] ?? '') ?? written;
  return namesIn(it).some((name) => nameOf(name) !== name) ? ({ ...it, ...renamed(it, nameOf) } as Text) : it;
}

/** The record as staff see it: its texts with the names that the organisations bear now. */
export function recordNamed(record: DisclosureRecord, names: OrganisationNames): DisclosureRecord {
  const { working, live, next, organisations } = record;
  const text = named(working, organisations, names);
  const lives = [live, next].map((one) => one && { ...one, disclosure: named(one.disclosure, organisations, names) });
  const isSame =
    text === working && lives[0]?.disclosure === live?.disclosure && lives[1]?.disclosure === next?.disclosure;
  return isSame ? record : { ...record, working: text, live: lives[0] ?? null, next: lives[1] ?? null };
}
