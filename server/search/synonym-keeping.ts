/** The town's synonyms as staff keep them: saved with the town's settings, then told to every index. */
import { SynonymGroup, withGroup } from '#content/model/synonym.ts';
import type { SynonymList } from '#content/wire/search-bodies.ts';
import { type Keep, plain } from '#server/platform/keep.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';

/** Of the settings, what concerns synonyms. */
type Kept = { town: { synonyms: SynonymGroup[] }; changedAt: number };
type Needs = {
  readonly store: Keep<{ settings: Record<string, Kept> }>;
  readonly now: () => number;
  /** Called once a change is durable. */
  readonly changed: () => void;
};

/** Use cases of synonyms. */
export function createSynonymKeeping({ store, now, changed }: Needs) {
  const settingsOf = (settings: Readonly<Record<string, Kept>>): Kept => {
    const kept = settings.settings;
    if (!kept) throw new Error('the settings are missing');
    return kept;
  };
  const list = (): SynonymList => {
    const { town, changedAt } = settingsOf(store.data.settings);
    return { revision: changedAt, items: town.synonyms };
  };

  async function change(revise: (list: SynonymList) => readonly SynonymGroup[]): Promise<SynonymList> {
    await store.change(({ settings }) => {
      const kept = settingsOf(settings);
      const items = plain(kept.town.synonyms) as SynonymGroup[];
      kept.town.synonyms = [...revise({ revision: kept.changedAt, items })];
      // Two changes within a millisecond are two versions of what the public gets.
      kept.changedAt = Math.max(now(), kept.changedAt + 1);
    });
    changed();
    return list();
  }
  return {
    list,
    /** The whole list anew. Throws `outdated` where somebody saved after `revision`. */
    replace: (revision: number, groups: readonly SynonymGroup[]): Promise<SynonymList> =>
      change(({ revision: current }) => {
        if (revision !== current)
          throw new Refusal('outdated', {
            zh: '别人刚改过同义词，请看过最新的再改',
            en: 'The synonyms have been changed since; read them again first',
          });
        return groups;
      }),
    /** One more group; its words join the group of the same official term. Throws `invalid` where that gets too long. */
    add: (group: SynonymGroup): Promise<SynonymList> =>
      change(({ items }) => parse(SynonymGroup.array().max(2000), withGroup(items, group))),
  };
}
export type SynonymKeeping = ReturnType<typeof createSynonymKeeping>;
