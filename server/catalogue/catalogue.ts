/** The standard catalogue as staff see it: what fulfils each item. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Town } from '#content/model/town.ts';
import { type CoverageAnswer, coverage, coverageBy } from '#content/rules/catalogue/coverage.ts';
import type { PublishedItem } from '#content/rules/publication.ts';
import { dateAt } from '#content/rules/zone.ts';

type Needs = {
  readonly records: () => Readonly<Record<string, DisclosureRecord>>;
  readonly published: () => readonly PublishedItem[];
  readonly town: () => Town;
  readonly now: () => number;
  readonly zone: string;
};

/** Items that say nobody who answers for them. */
const unnamed = '未写明';

/** Use cases of the catalogue. */
export function createCatalogue({ records, published, town, now, zone }: Needs) {
  const fieldOf = (subject: string | null) => town().subjects.find(({ id }) => id === subject);

  /** By field, then by number. */
  const items = (): CatalogueItem[] =>
    Object.values(records())
      .flatMap(({ working, state }) => (working.kind === 'catalogue-item' && state !== 'withdrawn' ? [working] : []))
      .sort(
        (a, b) =>
          (fieldOf(a.subject)?.number ?? 100) - (fieldOf(b.subject)?.number ?? 100) ||
          a.number - b.number ||
          a.id.localeCompare(b.id),
      );
  const nameOf = (subject: string | null): string => fieldOf(subject)?.name ?? '未归类';

  return {
    coverage(): CoverageAnswer {
      const date = dateAt(now(), zone);
      const all = coverage(items(), published(), date, zone);
      const sums = coverageBy(all, ({ subject }) => nameOf(subject));
      const empty = town()
        .subjects.filter(({ name }) => !sums.some((sum) => sum.name === name))
        .map(({ name }) => ({ name, covered: 0, 'due-soon': 0, late: 0, missing: 0 }));
      return {
        date,
        items: all.map((one) => ({ ...one, field: nameOf(one.subject) })),
        byField: [...sums, ...empty],
        byDepartment: coverageBy(all, ({ department }) => department || unnamed),
      };
    },
  };
}
export type Catalogue = ReturnType<typeof createCatalogue>;
