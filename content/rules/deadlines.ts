/** Until when a disclosure must be public, in working days of the Chinese calendar. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { LocalDate } from '#content/model/time.ts';
import { workingDay, workingDaysThrough } from './working-days.ts';
import { addDays, dateAt } from './zone.ts';

/** Regulations art. 26: within 20 working days of being made or changed, unless law says otherwise. */
export const statutoryWorkingDays = 20;
/** From so many working days before its last day on, a disclosure is due soon. */
const soonWorkingDays = 3;

export type CountedDay = {
  readonly date: LocalDate;
  /** False where a day was counted whose year's notice of holidays is not known. */
  readonly known: boolean;
};

/** The last of `count` working days after `date`, which is not counted itself. */
export function workingDaysAfter(date: LocalDate, count: number): CountedDay {
  const wanted = workingDaysThrough(date) + count;
  // Never past it: so many days later there are at most so many working days more.
  let day = addDays(date, count);
  for (let left = wanted - workingDaysThrough(day); left > 0; left = wanted - workingDaysThrough(day))
    day = addDays(day, left);
  const first = addDays(date, 1);
  return { date: day, known: count <= 0 || (workingDay(first).known && workingDay(day).known) };
}

/** Working days after `from` up to and with `to`; below zero where `to` is earlier. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate): number =>
  workingDaysThrough(to) - workingDaysThrough(from);

export type Deadline = {
  /** The last day on which it is public in time. */
  readonly due: LocalDate;
  /** The day from which the limit counts. */
  readonly from: LocalDate;
  readonly workingDays: number;
  /** The holidays of a year that was counted are not announced yet; the day may move. */
  readonly provisional: boolean;
  /** Whose limit it is: that of art. 26, the shorter one of its catalogue item, or that of annual reports (art. 49). */
  readonly source: 'regulations' | 'catalogue' | 'annual-report';
};

/** Regulations art. 49: an annual report is public by 31 January of the year after. */
export function reportDeadline(year: number): Deadline {
  const from = `${year + 1}-01-01` as LocalDate;
  const due = `${year + 1}-01-31` as LocalDate;
  return { due, from, workingDays: workingDaysBetween(from, due), provisional: false, source: 'annual-report' };
}

/** The shorter of the statutory limit and those of its catalogue items, counted from `from`. */
export function deadlineFrom(from: LocalDate, itemLimits: readonly (number | null)[] = []): Deadline {
  const shorter = itemLimits.filter((days): days is number => days !== null && days < statutoryWorkingDays);
  const workingDays = Math.min(statutoryWorkingDays, ...shorter);
  const { date, known } = workingDaysAfter(from, workingDays);
  const source = shorter.length > 0 ? 'catalogue' : 'regulations';
  return { due: date, from, workingDays, provisional: !known, source };
}

/** Whether the item is fulfilled by the disclosure: named by the one or the other. */
export const fulfils = (disclosure: Disclosure, item: Pick<CatalogueItem, 'id' | 'fulfilledBy'>): boolean =>
  (disclosure.kind === 'notice' && disclosure.fulfils === item.id) || item.fulfilledBy.includes(disclosure.id);

/** Brought in from the provincial platform, where it is public: the limit was met or missed there, nothing presses here. */
const wasPublicElsewhere = (history: DisclosureRecord['history']): boolean => history[0]?.act === 'import';

/** The deadline of what is not public yet and is to be; null for the rest. Without a day of its own it counts from the day of drafting. */
export function deadlineOf(
  { working, live, state, history }: DisclosureRecord,
  items: readonly CatalogueItem[],
  zone: string,
): Deadline | null {
  const waits = live === null && state !== 'published' && state !== 'withdrawn';
  if (!waits || wasPublicElsewhere(history) || (working.attribute !== null && working.attribute !== 'proactive'))
    return null;
  if (working.kind === 'report') return reportDeadline(working.year);
  const from = working.created ?? dateAt(history[0]?.at ?? 0, zone);
  return deadlineFrom(
    from,
    items.filter((item) => fulfils(working, item)).map(({ limit }) => limit.workingDays),
  );
}

export type Urgency = 'late' | 'soon' | 'later';

/** How a deadline stands on a day, and how many working days are left; below zero so many too late. */
export function urgencyOn({ due }: Pick<Deadline, 'due'>, today: LocalDate): { urgency: Urgency; left: number } {
  const left = workingDaysBetween(today, due);
  if (due < today) return { urgency: 'late', left: Math.min(left, -1) };
  return { urgency: left <= soonWorkingDays ? 'soon' : 'later', left };
}
