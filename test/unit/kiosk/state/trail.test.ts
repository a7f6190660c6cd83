/** The way back through the kiosk: places, how far each was scrolled, and what was done in it. */
import { expect, it } from 'vitest';
import { createTrail } from '../../../../kiosk/state/trail.ts';

const list = { view: 'section', id: 'news' } as const;
const item = { view: 'item', id: 'one' } as const;

function begin() {
  const shown: string[] = [];
  let scrolled = 0;
  const trail = createTrail({ start: { view: 'home' }, show: (path) => shown.push(path), leave: () => scrolled });
  return { trail, shown, scrollTo: (to: number) => (scrolled = to) };
}

it('comes back to a place as it was left, scrolled and narrowed', () => {
  const { trail, shown, scrollTo } = begin();
  trail.go(list);
  trail.keep<string | null>('year', null).value = '2019';
  scrollTo(830);
  trail.go(item);
  expect(trail.scroll.value).toBe(0);
  expect(trail.keep<string | null>('year', null).value).toBe(null);
  trail.back();
  expect(trail.place.value).toEqual(list);
  expect(trail.scroll.value).toBe(830);
  expect(trail.keep<string | null>('year', null).value).toBe('2019');
  expect(shown).toEqual(['/kiosk/section/news', '/kiosk/item/one', '/kiosk/section/news']);
});

it('finds a place entered anew as everybody does, and tells nobody what was done before home', () => {
  const { trail, scrollTo } = begin();
  trail.go(list);
  trail.keep('year', '').value = '2019';
  scrollTo(830);
  trail.go(item);
  trail.go(list);
  expect([trail.keep('year', '').value, trail.scroll.value]).toEqual(['', 0]);
  trail.home();
  expect(trail.canGoBack.value).toBe(false);
  trail.go(list);
  expect([trail.keep('year', '').value, trail.scroll.value]).toEqual(['', 0]);
});

it('stays where it is when asked to go there, and goes back to home from where it began', () => {
  const trail = createTrail({ start: item, show: () => {}, leave: () => 0 });
  trail.go(item);
  expect(trail.canGoBack.value).toBe(true);
  trail.back();
  expect([trail.place.value, trail.canGoBack.value]).toEqual([{ view: 'home' }, false]);
});
