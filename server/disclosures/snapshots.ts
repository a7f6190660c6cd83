/** The snapshot: everything public with its version, serialised once a version. */
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Town } from '#content/model/town.ts';
import type { Publications } from './publications.ts';

type Needs = {
  readonly publications: Publications;
  readonly town: () => Town;
  /** Toneless pinyin of what is public and of the town's synonyms, see `rules/searching`. */
  readonly sounds: () => Snapshot['sounds'];
};

/** The current snapshot and its bytes. */
export function createSnapshots({ publications, town, sounds }: Needs) {
  let kept: { readonly snapshot: Snapshot; readonly json: string } | undefined;

  function current() {
    const { version, items } = publications.state();
    if (kept?.snapshot.version !== version) {
      const snapshot: Snapshot = { version, town: town(), disclosures: items, sounds: sounds() };
      kept = { snapshot, json: JSON.stringify(snapshot) };
    }
    return kept;
  }
  return { current };
}
export type Snapshots = ReturnType<typeof createSnapshots>;
