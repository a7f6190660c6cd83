/** The way a visitor came, kept in memory: the browser's own history must not tell the next visitor what was read. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { addressOf, type Place } from './router.ts';

export type Stop = {
  readonly place: Place;
  readonly scroll: number;
  /** What its view was left at, by name. */
  readonly kept: Map<string, Signal<unknown>>;
};

export type Trail = {
  readonly place: ReadonlySignal<Place>;
  readonly canGoBack: ReadonlySignal<boolean>;
  /** How far the place was scrolled when it was left; 0 for one just entered. */
  readonly scroll: ReadonlySignal<number>;
  /** What the view of this place has under `name`, for as long as one can come back to it; `first` in one just entered. */
  keep<Value>(name: string, first: Value): Signal<Value>;
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

const enter = (place: Place): Stop => ({ place, scroll: 0, kept: new Map() });

/** Begins a trail; going to the place where one is does nothing. */
export function createTrail({ start, show, leave }: TrailNeeds): Trail {
  const stops = signal<readonly Stop[]>([enter(start)]);
  const last = computed(() => stops.value.at(-1) ?? enter({ view: 'home' }));
  const place = computed(() => last.value.place);

  function set(next: readonly Stop[]): void {
    stops.value = next;
    show(addressOf(place.peek()));
  }

  return {
    place,
    scroll: computed(() => last.value.scroll),
    canGoBack: computed(() => stops.value.length > 1 || place.value.view !== 'home'),
    keep<Value>(name: string, first: Value) {
      const { kept } = last.peek();
      const one = (kept.get(name) as Signal<Value> | undefined) ?? signal(first);
      kept.set(name, one);
      return one;
    },
    go(to) {
      if (addressOf(to) === addressOf(place.peek())) return;
      if (to.view === 'home') return this.home();
      const left = { ...last.peek(), scroll: leave() };
      set([...stops.peek().slice(0, -1), left, enter(to)].slice(-longest));
    },
    back() {
      leave();
      const before = stops.peek().slice(0, -1);
      set(before.length > 0 ? before : [enter({ view: 'home' })]);
    },
    home() {
      leave();
      set([enter({ view: 'home' })]);
    },
  };
}
