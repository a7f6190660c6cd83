/** How a list falls into groups: guides by field of service, everything else by year, newest first. */
import { serviceGroupNames } from '#content/model/terms.ts';
import type { PublishedItem } from '../../state/published.ts';

export type Group = {
  readonly by: 'year' | 'field';
  /** Year or field of service; empty where there is none. */
  readonly key: string;
  readonly items: readonly PublishedItem[];
};

const fieldOrder = Object.keys(serviceGroupNames);

/** Groups without empty ones; one group only where dividing would not help. */
export function groupsOf(items: readonly PublishedItem[]): Group[] {
  const by = items.every(({ kind }) => kind === 'guide') ? 'field' : 'year';
  const timeless = items.every(({ kind }) => kind === 'organisation' || kind === 'fee' || kind === 'catalogue-item');
  if (timeless) return [{ by, key: '', items }];
  const groups = new Map<string, PublishedItem[]>();
  for (const item of items) {
    const key = item.kind === 'guide' && by === 'field' ? item.group : (item.issued ?? '').slice(0, 4);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const order = (a: string, b: string) =>
    by === 'field' ? fieldOrder.indexOf(a) - fieldOrder.indexOf(b) : Number(b) - Number(a);
  return [...groups].sort(([a], [b]) => order(a, b)).map(([key, members]) => ({ by, key, items: members }));
}
