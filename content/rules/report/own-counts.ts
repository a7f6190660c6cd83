/** What the hub itself knows of a year, to set beside the figures of its annual report. */
import type { DisclosureRecord } from '#content/model/record.ts';
import { type Category, categoryNames } from '#content/model/terms.ts';
import { currentLive } from '#content/rules/publication.ts';

export type OwnCounts = {
  /** Disclosures that were made public in the year, other than items of the catalogue. */
  readonly disclosed: {
    readonly total: number;
    readonly byCategory: readonly { readonly category: Category; readonly name: string; readonly count: number }[];
  };
  /** Policy documents: made public in the year, and in force now. */
  readonly policies: { readonly issued: number; readonly inForce: number };
  /** Service guides and fees that are public now. */
  readonly services: number;
  readonly fees: number;
};

/** Counts of `year` from what was published by `now`. */
export function ownCounts(records: readonly DisclosureRecord[], year: number, now: number): OwnCounts {
  const published = records.flatMap((record) => {
    const live = currentLive(record, now);
    return live && live.from <= now ? [{ ...live.disclosure, over: live.until !== null && live.until <= now }] : [];
  });
  const standing = published.filter(({ over }) => !over);
  const ofYear = published.filter(
    ({ kind, issued }) => kind !== 'catalogue-item' && issued?.startsWith(`${String(year)}-`),
  );
  const policies = published.flatMap((one) => (one.kind === 'notice' && one.type === 'policy' ? [one] : []));
  const byCategory = (Object.keys(categoryNames) as Category[]).map((category) => ({
    category,
    name: categoryNames[category],
    count: ofYear.filter((one) => one.category === category).length,
  }));
  return {
    disclosed: { total: ofYear.length, byCategory },
    policies: {
      issued: policies.filter(({ issued }) => issued?.startsWith(`${String(year)}-`)).length,
      inForce: policies.filter(({ over, standing: force }) => !over && (force === 'in-force' || force === 'amended'))
        .length,
    },
    services: standing.filter(({ kind }) => kind === 'guide').length,
    fees: standing.filter(({ kind }) => kind === 'fee').length,
  };
}
