/** One disclosure being written: the text, what it began from, whether it is saved, and what happens when somebody else saved first. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { type Fault, faultsOf, type Method, Refused } from '../state/http.ts';
import { equal, merged } from './compare.ts';
import { keptText, type Shelf } from './kept-text.ts';

export type Head = Omit<Notice, 'kind' | 'id' | 'type' | 'body' | 'interprets' | 'fulfils' | 'attachments'>;

type Ask = (
  method: Method,
  path: string,
  asked?: { readonly body?: unknown; readonly revision?: number },
) => Promise<DisclosureRecord>;

export type WritingNeeds = {
  /** The text to begin with; its id is empty while the hub has none. */
  readonly start: Disclosure;
  /** What the hub has; null for a new one. */
  readonly record: DisclosureRecord | null;
  readonly username: string;
  /** Where a text is kept that has no id yet. */
  readonly newKey: string;
  readonly now: () => number;
  readonly ask: Ask;
  readonly shelf?: Shelf | null;
};

/** What the hub has: the revision that the next save rests on. */
export type AtHub = Pick<DisclosureRecord, 'id' | 'revision' | 'state'>;

const keepAfterMs = 400;
const stepAfterMs = 1500;
const mostSteps = 100;
const base = '/api/desk/disclosures';

/** How the writing of a disclosure stands, and what can be done with it. */
export function createWriting({ start, record, username, newKey, now, ask, shelf }: WritingNeeds) {
  const shelfOf = (id: string | null) => keptText<Disclosure>(username, id ?? newKey, shelf);
  const found = shelfOf(record?.id ?? null).find();
  const restores = found !== null && !equal(found.text, record?.working ?? start);

  const text = signal<Disclosure>(restores ? found.text : start);
  const began = signal<Disclosure>(restores && found.base ? found.base : start);
  const hub = signal<AtHub | null>(
    record && {
      id: record.id,
      revision: restores ? (found.revision ?? record.revision) : record.revision,
      state: record.state,
    },
  );
  /** Kept text of an earlier visit: since when it lay in the browser. */
  const restoredAt = signal<number | null>(restores ? found.at : null);
  const overtaken = restores && record !== null && found.revision !== record.revision;
  /** What somebody else saved first; the text stays as it is until staff have chosen. */
  const conflict = signal<DisclosureRecord | null>(overtaken ? record : null);
  const faults = signal<readonly Fault[]>([]);
  const saving = signal(false);
  /** Texts to go back to, the last one last; typing makes one a pause. */
  const past = signal<readonly Disclosure[]>([]);
  let lastStep = { fields: '', at: 0 };
  /** When the text was last kept in the browser; null where the browser refuses. */
  const keptAt = signal<number | null>(null);
  const dirty: ReadonlySignal<boolean> = computed(() => !equal(text.value, began.value));

  function keepNow(): void {
    const place = shelfOf(hub.peek()?.id ?? null);
    if (!dirty.peek()) {
      place.drop();
      return;
    }
    const done = place.keep({
      text: text.peek(),
      base: hub.peek() ? began.peek() : null,
      revision: hub.peek()?.revision ?? null,
      at: now(),
    });
    keptAt.value = done ? now() : null;
  }
  /** Keeps the text as it was before a change; changes of the same fields that follow at once, as typing is, are one step. */
  function step(patch: object): void {
    const fields = Object.keys(patch).join();
    const at = now();
    if (fields !== lastStep.fields || at - lastStep.at > stepAfterMs)
      past.value = [...past.peek().slice(1 - mostSteps), text.peek()];
    lastStep = { fields, at };
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    text.value;
    clearTimeout(timer);
    timer = setTimeout(keepNow, keepAfterMs);
  });

  async function write(): Promise<DisclosureRecord> {
    const sent = text.peek();
    const at = hub.peek();
    const { id, ...unnamed } = sent;
    const saved = at
      ? await ask('PUT', `${base}/${at.id}`, { body: { ...sent, id: at.id }, revision: at.revision })
      : await ask('POST', base, { body: unnamed });
    // What was typed while the hub was saving is still to be saved.
    if (equal(text.peek(), sent)) text.value = saved.working;
    else text.value = { ...text.peek(), id: saved.id };
    began.value = saved.working;
    hub.value = { id: saved.id, revision: saved.revision, state: saved.state };
    restoredAt.value = null;
    faults.value = [];
    shelfOf(at?.id ?? null).drop();
    if (dirty.peek()) keepNow();
    return saved;
  }

  return {
    text: text as ReadonlySignal<Disclosure>,
    began: began as ReadonlySignal<Disclosure>,
    /** The text that the page opened with: what still stands as there was not written by anybody. */
    opened: record?.working ?? start,
    hub: hub as ReadonlySignal<AtHub | null>,
    restoredAt: restoredAt as ReadonlySignal<number | null>,
    conflict: conflict as ReadonlySignal<DisclosureRecord | null>,
    faults: faults as ReadonlySignal<readonly Fault[]>,
    saving: saving as ReadonlySignal<boolean>,
    keptAt: keptAt as ReadonlySignal<number | null>,
    dirty,

    change(patch: Partial<Head>): void {
      step(patch);
      text.value = { ...text.peek(), ...patch };
      faults.value = faults.peek().filter(({ path }) => !Object.hasOwn(patch, path));
    },
    changeNotice(
      patch: Partial<Head & Pick<Notice, 'type' | 'body' | 'interprets' | 'fulfils' | 'attachments'>>,
    ): void {
      const now = text.peek();
      if (now.kind !== 'notice') return;
      step(patch);
      text.value = { ...now, ...patch };
      faults.value = faults.peek().filter(({ path }) => !Object.hasOwn(patch, path));
    },
    /** The text with what its own kind has changed; faults of what was changed are no longer shown. */
    put(next: Disclosure): void {
      const before = Object.entries(text.peek());
      const changed = Object.entries(next).flatMap(([key, value], at) => (before[at]?.[1] === value ? [] : [key]));
      step(Object.fromEntries(changed.map((key) => [key, 0])));
      text.value = next;
      faults.value = faults.peek().filter(({ path }) => !changed.includes(path.split(/[.[]/)[0] ?? ''));
    },
    /** What is changed next is a step of its own, whatever was changed just before. */
    endStep(): void {
      lastStep = { fields: '', at: 0 };
    },
    canUndo: computed(() => past.value.length > 0),
    /** Takes the last change back. */
    undo(): void {
      const last = past.peek().at(-1);
      if (!last) return;
      past.value = past.peek().slice(0, -1);
      text.value = { ...last, id: text.peek().id };
      lastStep = { fields: '', at: 0 };
    },
    found(next: readonly Fault[]): void {
      faults.value = next;
    },

    /** Saves at the hub. Null where somebody else saved first: `conflict` then holds their text and mine stays. Throws Refused. */
    async save(): Promise<DisclosureRecord | null> {
      saving.value = true;
      try {
        return await write();
      } catch (error) {
        faults.value = faultsOf(error);
        const at = hub.peek();
        if (!(error instanceof Refused && error.status === 412 && at)) throw error;
        conflict.value = await ask('GET', `${base}/${at.id}`);
        return null;
      } finally {
        saving.value = false;
      }
    },
    /** Asks for the other's text before it comes to a conflict. */
    async look(): Promise<void> {
      const at = hub.peek();
      if (at) conflict.value = await ask('GET', `${base}/${at.id}`);
    },
    /** Goes on from the other's text with these fields of mine. */
    resolve(keepMine: readonly (keyof Disclosure)[]): void {
      const theirs = conflict.peek();
      if (!theirs) return;
      const mine = text.peek() as unknown as Record<string, unknown>;
      text.value = merged(
        mine,
        theirs.working as unknown as Record<string, unknown>,
        keepMine,
      ) as unknown as Disclosure;
      began.value = theirs.working;
      hub.value = { id: theirs.id, revision: theirs.revision, state: theirs.state };
      conflict.value = null;
      if (dirty.peek()) keepNow();
      else shelfOf(theirs.id).drop();
    },
    /** Gives up what was not saved. */
    discard(): void {
      text.value = began.peek();
      restoredAt.value = null;
      shelfOf(hub.peek()?.id ?? null).drop();
    },
    /** Keeps what there is and stops keeping. */
    close(): void {
      stop();
      clearTimeout(timer);
      keepNow();
    },
    keepNow,
  };
}
export type Writing = ReturnType<typeof createWriting>;
