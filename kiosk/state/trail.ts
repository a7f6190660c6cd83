/** The way a visitor came, kept in memory: the browser's own history must not tell the next visitor what was read. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { addressOf, type Place } from './router.ts';

export type Stop = { readonly place: Place; readonly scroll: number };

export type Trail = {
  readonly place: ReadonlySignal<Place>;
  readonly canGoBack: ReadonlySignal<boolean>;
  /** How far the place was scrolled when it was left; 0 for one just entered. */
  readonly scroll: ReadonlySignal<number>;
  go(place: Place): void;
  back(): void;
  home(): void;
};

export type TrailNeeds = {
  readonly start: Place;
  /** Where the page shows its address; called with each new path. */
  readonly show: (path: string) => void;
  /** Called before another place takes the place of this one; gives how far the view is scrolled. */
  readonly leave: () => number;
};

const longest = 60;

/** Begins a trail; going to the place where one is does nothing. */
export function createTrail({ start, show, leave }: TrailNeeds): Trail {
  const stops = signal<readonly Stop[]>([{ place: start, scroll: 0 }]);
  const last = computed(() => stops.value.at(-1) ?? { place: { view: 'home' } as const, scroll: 0 });
  const place = computed(() => last.value.place);

  function set(next: readonly Stop[]): void {
    stops.value = next;
    show(addressOf(place.peek()));
  }

  return {
    place,
    scroll: computed(() => last.value.scroll),
    canGoBack: computed(() => stops.value.length > 1 || place.value.view !== 'home'),
    go(to) {
      if (addressOf(to) === addressOf(place.peek())) return;
      if (to.view === 'home') return this.home();
      const left = { place: place.peek(), scroll: leave() };
      set([...stops.peek().slice(0, -1), left, { place: to, scroll: 0 }].slice(-longest));
    },
    back() {
      leave();
      const before = stops.peek().slice(0, -1);
      set(before.length > 0 ? before : [{ place: { view: 'home' }, scroll: 0 }]);
    },
    home() {
      leave();
      set([{ place: { view: 'home' }, scroll: 0 }]);
    },
  };
}
