/** The names of organisations at the hub, and where they are: kept by id as texts are saved, and said as they are now when staff read them. */
import type { Draft } from 'immer';
import type { DisclosureRecord } from '#content/model/record.ts';
import { knowing, type Organisations, organisationsBy, recordNamed } from '#content/rules/naming.ts';
import { organisationsOf, type PublishedItem } from '#content/rules/publication.ts';
import { type Keep, plain } from '#server/platform/keep.ts';

type Records = Readonly<Record<string, DisclosureRecord>>;

/** To call within the change that saves `written`: they come to know by id whom they name. */
export function learnNames(disclosures: Draft<Record<string, DisclosureRecord>>, written: readonly string[]): void {
  const records: Records = plain(disclosures);
  const isWritten = new Set(written);
  // What is already here may name an organisation that was not.
  const brings = written.some((id) => records[id]?.working.kind === 'organisation');
  const learning = brings ? Object.values(records) : written.flatMap((id) => records[id] ?? []);
  const register = organisationsBy(Object.values(records));
  for (const before of learning) {
    const after = knowing(before, register, isWritten.has(before.id));
    if (after !== before) disclosures[before.id] = after;
  }
}

/** The same for all that is here at a start: from the starter content, or from before names were known by id. */
export async function learnKeptNames(store: Keep<{ disclosures: Record<string, DisclosureRecord> }>): Promise<void> {
  const records = Object.values(store.data.disclosures);
  const register = organisationsBy(records);
  const learnt = records
    .map((record) => knowing(record, register, false))
    .filter((record, at) => record !== records[at]);
  if (learnt.length === 0) return;
  await store.change(({ disclosures }) => {
    for (const record of learnt) disclosures[record.id] = record;
  });
}

type Said = NonNullable<ReturnType<Organisations['get']>>;
const isSaidAlike = (one: Said, other: Said | undefined): boolean =>
  one.title === other?.title && one.address === other.address && one.hours === other.hours;

type Needs = {
  readonly records: () => Records;
  readonly published: () => readonly PublishedItem[];
};

/** Records as staff read them; the same objects until something changes. */
export function createNaming({ records, published }: Needs) {
  let items: readonly PublishedItem[] | undefined;
  let names: Organisations = new Map();
  let said = new WeakMap<DisclosureRecord, DisclosureRecord>();
  let whole: { readonly from: Records; readonly names: Organisations; readonly said: Records } | undefined;

  function current(): Organisations {
    if (items === published()) return names;
    items = published();
    const next = organisationsOf(items);
    const isSame = next.size === names.size && [...next].every(([id, one]) => isSaidAlike(one, names.get(id)));
    if (!isSame) [names, said] = [next, new WeakMap()];
    return names;
  }
  function say(record: DisclosureRecord): DisclosureRecord {
    const now = current();
    const known = said.get(record) ?? recordNamed(record, now);
    said.set(record, known);
    return known;
  }
  return {
    say,
    records(): Records {
      const [from, now] = [records(), current()];
      if (whole?.from !== from || whole.names !== now) {
        const all = Object.entries(from).map(([id, record]) => [id, say(record)] as const);
        whole = { from, names: now, said: Object.fromEntries(all) };
      }
      return whole.said;
    },
  };
}
