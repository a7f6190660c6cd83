/**
 * What is public now: derived from the records and the clock, kept in memory, told to listeners when it changes, by an
 * act of staff or by the clock alone.
 */
import type { Attachment } from '#content/model/attachment.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { isSamePublication, type PublicState, type PublishedItem, publicState } from '#content/rules/publication.ts';
import type { Clock, Timer } from '#server/platform/clock.ts';

/** A change of one disclosure, as the public notices it; `item` is null where it is no longer public. */
export type PublicChange = { readonly id: string; readonly item: PublishedItem | null };
export type PublicListener = (changes: readonly PublicChange[], state: PublicState) => void;

type Needs = {
  readonly records: () => Readonly<Record<string, DisclosureRecord>>;
  /** When the town's settings, which the snapshot carries, last changed. */
  readonly settingsChangedAt: () => number;
  readonly clock: Clock;
};

function differences(before: PublicState, after: PublicState): PublicChange[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const changes: PublicChange[] = [];
  for (const item of after.items) {
    const known = old.get(item.id);
    old.delete(item.id);
    if (!known || !isSamePublication(known, item)) changes.push({ id: item.id, item });
  }
  for (const id of old.keys()) changes.push({ id, item: null });
  return changes;
}

/** The public state, followed over time. */
export function createPublications({ records, settingsChangedAt, clock }: Needs) {
  const listeners: PublicListener[] = [];
  let timer: Timer | undefined;
  let state = stateAt(clock.now());
  let byId = index();

  /** What is public at an instant, as far as is known now. */
  function stateAt(instant: number): PublicState {
    const derived = publicState(Object.values(records()), instant);
    return { ...derived, version: Math.max(derived.version, settingsChangedAt()) };
  }
  function index(): ReadonlyMap<string, PublishedItem> {
    return new Map(state.items.map((item) => [item.id, item]));
  }
  function arm(): void {
    timer?.cancel();
    timer = state.until === null ? undefined : clock.at(state.until, refresh);
  }
  /** Derives the state anew, tells what changed and answers it; called after each change of the records and by the clock. */
  function refresh(): readonly PublicChange[] {
    const before = state;
    const derived = stateAt(clock.now());
    const changes = differences(before, derived);
    // By the clock alone, where it was once ahead: what it brings is a new version all the same.
    const least = before.version + (changes.length > 0 ? 1 : 0);
    state = { ...derived, version: Math.max(derived.version, least) };
    byId = index();
    arm();
    if (changes.length > 0 || state.version !== before.version) for (const tell of listeners) tell(changes, state);
    return changes;
  }
  arm();

  return {
    state: (): PublicState => state,
    stateAt,
    find: (id: string): PublishedItem | undefined => byId.get(id),
    /** The file with this hash as something public names it. */
    attachment(hash: string): Attachment | undefined {
      for (const item of state.items) {
        const found = item.kind === 'notice' && item.attachments.find((one) => one.hash === hash);
        if (found) return found;
      }
      return undefined;
    },
    onChange: (tell: PublicListener): void => {
      listeners.push(tell);
    },
    refresh,
    stop: (): void => timer?.cancel(),
  };
}
export type Publications = ReturnType<typeof createPublications>;
