/** What touches a life event: the services that name it, and what else the town has published in its fields. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { LifeEvent } from '#content/model/terms.ts';

/**
 * Fields of the catalogue whose rules, news and duties belong to an event; none where the services say all, or where a field holds
 * too much else: that of health has dogs and mosquitoes.
 */
const fieldsOf: Readonly<Record<LifeEvent, readonly string[]>> = {
  birth: [],
  school: ['education'],
  work: ['employment'],
  illness: [],
  'old-age': ['elderly-care'],
  disability: [],
  death: [],
  house: ['rural-housing', 'affordable-housing', 'house-expropriation'],
  land: ['land-acquisition', 'farm-subsidies'],
  business: ['tax'],
};

/** Rules and what explains them, then what is announced, then who has to publish what. */
const rankOf = (it: Disclosure): number => {
  if (it.kind === 'guide') return 0;
  if (it.kind === 'notice') return it.type === 'policy' || it.type === 'interpretation' ? 1 : 2;
  return it.kind === 'catalogue-item' ? 4 : 3;
};

/** In the order in which a visitor needs them; what is no longer in force is left out. Of one rank the newest comes first. */
export function touching<Item extends Disclosure>(event: LifeEvent, items: readonly Item[]): Item[] {
  const isNamed = (it: Item): boolean => it.kind === 'guide' && it.lifeEvents.includes(event);
  const isInField = (it: Item): boolean =>
    it.kind !== 'guide' &&
    it.kind !== 'organisation' &&
    it.standing !== 'repealed' &&
    it.standing !== 'expired' &&
    fieldsOf[event].includes(it.subject ?? '');
  const dateOf = (it: Item): string => it.issued ?? it.created ?? '';
  return items
    .filter((it) => isNamed(it) || isInField(it))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.kind === 'guide' ? 0 : dateOf(b).localeCompare(dateOf(a))));
}
