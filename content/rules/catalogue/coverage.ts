/** The coverage map of the standard catalogue: which items are fulfilled, and whether in their rhythm. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { Cadence } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { fulfils, statutoryWorkingDays, workingDaysAfter, workingDaysBetween } from '#content/rules/deadlines.ts';
import type { PublishedItem } from '#content/rules/publication.ts';
import { addDays, dateAt } from '#content/rules/zone.ts';

export type CoverageState = 'covered' | 'due-soon' | 'late' | 'missing';
export const coverageStates: readonly CoverageState[] = ['covered', 'due-soon', 'late', 'missing'];

export type Coverage = {
  readonly id: string;
  readonly title: string;
  readonly subject: string | null;
  /** Who answers for it (公开主体). */
  readonly department: string;
  readonly state: CoverageState;
  readonly cadence: Cadence;
  /** The wording of its time limit (公开时限). */
  readonly limit: string;
  /** What is public, in force, and fulfils it; last updated first. */
  readonly fulfilledBy: readonly { readonly id: string; readonly title: string; readonly updated: LocalDate }[];
  readonly updated: LocalDate | null;
  /** The last day for the next update; null where nothing is due by a rhythm. */
  readonly due: LocalDate | null;
  /** A year that was counted has no notice of its holidays yet; the day may move. */
  readonly provisional: boolean;
};

/** From so many working days before its last day on, an update is due soon. */
const soonWorkingDays = 10;

/** Months of the rhythm that the time limit's wording names; without wording, a periodic item is yearly. */
function rhythmOf({ limit, cadence }: CatalogueItem): number | null {
  if (/每月|按月/.test(limit.raw)) return 1;
  if (/每季|按季/.test(limit.raw)) return 3;
  if (/每半年|上半年/.test(limit.raw)) return 6;
  return /每年|年度/.test(limit.raw) || cadence === 'periodic' ? 12 : null;
}

/** The last day of the period of so many months in which the date lies. */
function endOfPeriod(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const next = Math.ceil(month / months) * months + 1;
  const first = `${next > 12 ? year + 1 : year}-${String(next > 12 ? next - 12 : next).padStart(2, '0')}-01`;
  // The first day of a month is always a day.
  return addDays(first as LocalDate, -1);
}

/** What may fulfil each item, so that not everything public is asked for every item. */
function candidatesFor(published: readonly PublishedItem[]): (item: CatalogueItem) => readonly PublishedItem[] {
  const byId = new Map(published.map((one) => [one.id, one]));
  const byItem = new Map<string, PublishedItem[]>();
  for (const one of published) {
    if (one.kind === 'notice' && one.fulfils !== null)
      byItem.set(one.fulfils, [...(byItem.get(one.fulfils) ?? []), one]);
  }
  return ({ id, fulfilledBy }) => [
    ...new Set([...(byItem.get(id) ?? []), ...fulfilledBy.flatMap((named) => byId.get(named) ?? [])]),
  ];
}

function coverageOf(
  item: CatalogueItem,
  candidates: readonly PublishedItem[],
  today: LocalDate,
  zone: string,
): Coverage {
  const fulfilledBy = candidates
    .filter((one) => fulfils(one, item) && (one.standing === 'in-force' || one.standing === 'amended'))
    .map((one) => ({ id: one.id, title: one.title, updated: one.issued ?? dateAt(one.publishedAt, zone) }))
    .sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id));
  const updated = fulfilledBy[0]?.updated ?? null;
  const { id, title, subject, publisher: department, cadence, limit } = item;
  const known = { id, title, subject, department, cadence, limit: limit.raw, fulfilledBy, updated };
  if (updated === null) return { ...known, state: 'missing', due: null, provisional: false };
  const months = rhythmOf(item);
  if (months === null) return { ...known, state: 'covered', due: null, provisional: false };
  const counted = workingDaysAfter(endOfPeriod(updated, months), item.limit.workingDays ?? statutoryWorkingDays);
  const left = workingDaysBetween(today, counted.date);
  const state = today > counted.date ? 'late' : left <= soonWorkingDays ? 'due-soon' : 'covered';
  return { ...known, state, due: counted.date, provisional: !counted.known };
}

/** Every item of the catalogue with its state on the day `today`, in the given order. */
export const coverage = (
  items: readonly CatalogueItem[],
  published: readonly PublishedItem[],
  today: LocalDate,
  zone: string,
): Coverage[] => {
  const candidates = candidatesFor(published);
  return items.map((item) => coverageOf(item, candidates(item), today, zone));
};

export type CoverageSum = { readonly name: string } & Readonly<Record<CoverageState, number>>;

/** How many items stand how, by what `nameOf` says of each; in the order in which the names first come. */
export function coverageBy(all: readonly Coverage[], nameOf: (one: Coverage) => string): CoverageSum[] {
  const sums = new Map<string, Record<CoverageState, number>>();
  for (const one of all) {
    const name = nameOf(one);
    const sum = sums.get(name) ?? { covered: 0, 'due-soon': 0, late: 0, missing: 0 };
    sum[one.state] += 1;
    sums.set(name, sum);
  }
  return [...sums].map(([name, sum]) => ({ name, ...sum }));
}

/** The coverage map as the desk gets it. */
export type CoverageAnswer = {
  readonly date: LocalDate;
  /** By field, then by number; with the name of the field. */
  readonly items: readonly (Coverage & { readonly field: string })[];
  /** Fields without a single item are there too, with nothing but zeros. */
  readonly byField: readonly CoverageSum[];
  readonly byDepartment: readonly CoverageSum[];
};
