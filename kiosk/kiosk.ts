/** The kiosk as one thing: joins the copy, the trail, the visit and the live connection; views take it from the context. */

import { batch, computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Asking } from './state/asking.ts';
import type { Files } from './state/files.ts';
import type { Finder } from './state/finder.ts';
import type { Help } from './state/help.ts';
import type { Idle } from './state/idle.ts';
import type { Preferences } from './state/preferences.ts';
import type { Published } from './state/published.ts';
import type { Handwriting } from './state/recogniser.ts';
import type { Place } from './state/router.ts';
import type { TakeoverWatch } from './state/takeover.ts';
import type { Trail } from './state/trail.ts';
import type { Visit } from './state/visit.ts';
import { type KioskSay, kioskSpeaker, termIn } from './words/kiosk-words.ts';
import type { Word } from './words/words.ts';

export type Parts = {
  readonly published: Published;
  readonly trail: Trail;
  readonly visit: Visit;
  readonly preferences: Preferences;
  readonly finder: Finder;
  readonly handwriting: Handwriting;
  readonly asking: Asking;
  readonly help: Help;
  readonly idle: Idle;
  readonly takeover: TakeoverWatch;
  readonly files: Files;
  readonly online: ReadonlySignal<boolean>;
  /** Long enough to say so. */
  readonly away: ReadonlySignal<boolean>;
  /** The hub's time. */
  readonly now: () => number;
  /** True on the town's own machine, which has no keyboard of its own and must not be left. */
  readonly isKiosk: boolean;
  /** True where a printer was set up. */
  readonly prints: boolean;
  /** What is wrong with how this kiosk was set up. */
  readonly faults: readonly string[];
  /** True while the attract view may stand. */
  readonly resting: ReadonlySignal<boolean>;
  readonly wake: () => void;
};

export type Kiosk = Parts & {
  readonly say: ReadonlySignal<KioskSay>;
  /** A term of the field in the visitor's language. */
  term(word: Word): string;
  go(place: Place): void;
  /** Clears everything of the visit and goes home. */
  finish(): void;
};

/** Joins the parts. */
export function createKiosk(parts: Parts): Kiosk {
  const { trail, visit, preferences, asking, help, idle } = parts;
  return {
    ...parts,
    say: computed(() => kioskSpeaker(preferences.language.value)),
    term: (word) => termIn(preferences.language.value, word),
    go: (place) => trail.go(place),
    finish() {
      asking.left();
      batch(() => {
        visit.clear();
        preferences.clear();
        help.clear();
        trail.home();
      });
      idle.stay();
    },
  };
}

const Context = createContext<Kiosk | null>(null);
export const KioskProvider = Context.Provider;

/** The kiosk around a view. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(Context);
  if (!kiosk) throw new Error('a view stands outside the kiosk');
  return kiosk;
}
