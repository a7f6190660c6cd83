/** The kiosk's own copy of everything published: kept, brought up to date live, and thinned out by the hub's clock alone. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Section, Town } from '#content/model/town.ts';
import { byNewest, inSection, type PublishedItem } from '#content/rules/publication.ts';
import type { DisclosureChanged } from '#content/wire/events.ts';

export type { PublishedItem };

export type Published = {
  /** Null until the first copy is there. */
  readonly town: ReadonlySignal<Town | null>;
  /** What is public now, newest first. */
  readonly items: ReadonlySignal<readonly PublishedItem[]>;
  readonly byId: ReadonlySignal<ReadonlyMap<string, PublishedItem>>;
  /** Items by section id, newest first. */
  readonly bySection: ReadonlySignal<ReadonlyMap<string, readonly PublishedItem[]>>;
  readonly snapshot: ReadonlySignal<Snapshot | null>;
  /** The version of the last whole copy; a change since then makes the next greeting fetch it whole, so that nothing missed can stay missed. */
  version(): number | undefined;
  replace(snapshot: Snapshot): void;
  apply(change: DisclosureChanged): void;
  stop(): void;
};

export type PublishedNeeds = {
  readonly now: () => number;
  /** Keeps the copy for the next start. */
  readonly save: (snapshot: Snapshot) => void;
  /** Fires once at or after `at`; a clock that was set is noticed within a minute. */
  readonly at?: (at: number, run: () => void) => () => void;
};

const longestWaitMs = 60_000;

export function createPublished({ now, save, at = atBy(now) }: PublishedNeeds): Published {
  const snapshot = signal<Snapshot | null>(null);
  const judged = signal(0);
  let cancel = () => {};

  const items = computed(() => {
    judged.value;
    const moment = now();
    const all = snapshot.value?.disclosures ?? [];
    return all.filter((item) => item.publishedUntil === null || moment < item.publishedUntil);
  });
  const byId = computed(() => new Map(items.value.map((item) => [item.id, item])));
  const bySection = computed(
    () =>
      new Map(
        (snapshot.value?.town.sections ?? []).map((section: Section) => [
          section.id,
          items.value.filter((item) => inSection(section, item)),
        ]),
      ),
  );

  const unwatch = effect(() => {
    cancel();
    const ends = items.value.map((item) => item.publishedUntil).filter((end) => end !== null);
    if (ends.length > 0) cancel = at(Math.min(...ends), () => (judged.value += 1));
  });

  return {
    snapshot,
    town: computed(() => snapshot.value?.town ?? null),
    items,
    byId,
    bySection,
    version: () => snapshot.peek()?.version,
    replace(next) {
      snapshot.value = next;
      save(next);
    },
    apply({ id, disclosure, sound }) {
      const old = snapshot.peek();
      if (!old) return;
      const others = old.disclosures.filter((item) => item.id !== id);
      const next = disclosure ? others.findIndex((item) => byNewest(disclosure, item) < 0) : 0;
      const place = next < 0 ? others.length : next;
      const disclosures = disclosure ? others.toSpliced(place, 0, disclosure) : others;
      const sounds = disclosure && sound !== undefined ? { ...old.sounds, [id]: sound } : old.sounds;
      snapshot.value = { ...old, disclosures, sounds };
      save(snapshot.value);
    },
    stop() {
      unwatch();
      cancel();
    },
  };
}

function atBy(now: () => number): NonNullable<PublishedNeeds['at']> {
  return (at, run) => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const wait = at - now();
      if (wait <= 0) run();
      else timer = setTimeout(look, Math.min(wait, longestWaitMs));
    };
    timer = setTimeout(look, Math.max(0, Math.min(at - now(), longestWaitMs)));
    return () => clearTimeout(timer);
  };
}
