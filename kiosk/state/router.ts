/** Where a visitor can be, and the address of each place; what was asked never stands in an address. */
import { type LifeEvent, lifeEventNames } from '#content/model/terms.ts';

export type Place =
  | { readonly view: 'home' | 'search' | 'letters' | 'request' | 'help' }
  | { readonly view: 'section'; readonly id: string }
  | { readonly view: 'item'; readonly id: string }
  /** An attachment of an item, the first being 1. */
  | { readonly view: 'file'; readonly id: string; readonly number: number }
  | { readonly view: 'life'; readonly event: LifeEvent };

export const base = '/kiosk';
const plain = ['search', 'letters', 'request', 'help'] as const;
const slug = /^[a-z0-9][a-z0-9-]{0,63}$/;

const isLifeEvent = (word: string): word is LifeEvent => Object.hasOwn(lifeEventNames, word);

/** The place of a path; home where the path is none of ours. */
export function placeOf(path: string): Place {
  const [name = '', id = '', rest = ''] = path.startsWith(`${base}/`) ? path.slice(base.length + 1).split('/') : [];
  const view = plain.find((one) => one === name);
  if (view) return { view };
  if (name === 'life' && isLifeEvent(id)) return { view: 'life', event: id };
  if ((name === 'section' || name === 'item') && slug.test(id)) return { view: name, id };
  if (name === 'file' && slug.test(id) && /^[1-9]\d?$/.test(rest)) return { view: 'file', id, number: Number(rest) };
  return { view: 'home' };
}

/** The path of a place, which also tells it from every other. */
export function addressOf(place: Place): string {
  if (place.view === 'home') return `${base}/`;
  if (place.view === 'life') return `${base}/life/${place.event}`;
  if (place.view === 'file') return `${base}/file/${place.id}/${place.number}`;
  return 'id' in place ? `${base}/${place.view}/${place.id}` : `${base}/${place.view}`;
}
