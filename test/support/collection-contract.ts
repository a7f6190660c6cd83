/** What every store of collections keeps, wherever it lies. */
import { describe, expect, it } from 'vitest';
import type { Store } from '#server/platform/store.ts';
import type { DataOf } from '#server/platform/store-layout.ts';
import { note, type noteCollections } from './notes.ts';

export type NoteStore = Store<DataOf<typeof noteCollections>>;
/** An empty store; `reopen` closes it and opens what it left. */
export type NotePlace = { readonly store: NoteStore; reopen(): Promise<NoteStore>; remove(): Promise<void> };

const plainOf = (store: NoteStore): unknown => JSON.parse(JSON.stringify(store.data));

/** Runs the contract. */
export function collectionContract(name: string, open: () => Promise<NotePlace>): void {
  const inStore = (does: (place: NotePlace) => Promise<void>) => async () => {
    const place = await open();
    try {
      await does(place);
    } finally {
      await place.remove();
    }
  };

  describe(`collections on ${name}`, () => {
    it(
      'are empty at first and keep what a change put there',
      inStore(async ({ store, reopen }) => {
        expect(plainOf(store)).toEqual({ notes: {}, people: {}, hall: null });
        const before = store.data;
        const answer = await store.change((draft) => {
          draft.notes.a = note('a', '2020');
          draft.notes.b = note('b', '2021');
          draft.people.li = { name: '李' };
          draft.hall = { name: '石岭' };
          return draft.notes.a;
        });
        expect(answer).toEqual(note('a', '2020'));
        expect(before.notes).toEqual({});
        const kept = {
          notes: { a: note('a', '2020'), b: note('b', '2021') },
          people: { li: { name: '李' } },
          hall: { name: '石岭' },
        };
        expect(plainOf(store)).toEqual(kept);
        expect(plainOf(await reopen())).toEqual(kept);
      }),
    );

    it(
      'change, move between partitions and go',
      inStore(async ({ store, reopen }) => {
        await store.change(({ notes }) => {
          notes.a = note('a', '2020');
          notes.b = note('b', '2020');
        });
        await store.change(({ notes }) => {
          if (notes.a) notes.a.year = '2021';
          delete notes.b;
        });
        expect(plainOf(await reopen())).toEqual({
          notes: { a: { ...note('a', '2020'), year: '2021' } },
          people: {},
          hall: null,
        });
      }),
    );

    it(
      'change one after the other: each recipe sees the one before',
      inStore(async ({ store, reopen }) => {
        const answers = await Promise.all(
          Array.from({ length: 50 }, () =>
            store.change(({ people }) => {
              const count = Number(people.count?.name ?? 0) + 1;
              people.count = { name: String(count) };
              return count;
            }),
          ),
        );
        expect(answers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
        expect((await reopen()).data.people.count).toEqual({ name: '50' });
      }),
    );

    it(
      'a recipe that throws changes nothing and rejects alone',
      inStore(async ({ store, reopen }) => {
        const results = await Promise.allSettled([
          store.change(({ people }) => {
            people.one = { name: '1' };
          }),
          store.change(({ people, notes }) => {
            people.two = { name: '2' };
            notes.x = note('x');
            delete people.one;
            throw new Error('no');
          }),
          store.change(({ people }) => {
            people.three = { name: '3' };
          }),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        const kept = { notes: {}, people: { one: { name: '1' }, three: { name: '3' } }, hall: null };
        expect(plainOf(store)).toEqual(kept);
        expect(plainOf(await reopen())).toEqual(kept);
      }),
    );

    it(
      'refuse what their schema refuses, a partition that is no file’s name, and a recipe that waits',
      inStore(async ({ store, reopen }) => {
        await expect(
          store.change(({ people }) => {
            people.nobody = { name: '' };
          }),
        ).rejects.toThrow(/people\.nobody\.name/);
        await expect(
          store.change(({ notes }) => {
            notes.a = note('a', '../2020');
          }),
        ).rejects.toThrow(RangeError);
        await expect(
          store.change(async ({ people }) => {
            people.late = { name: 'late' };
          }),
        ).rejects.toThrow(TypeError);
        expect(plainOf(await reopen())).toEqual({ notes: {}, people: {}, hall: null });
      }),
    );

    it(
      'cannot be changed by a reader',
      inStore(async ({ store }) => {
        await store.change(({ notes }) => {
          notes.a = note('a');
        });
        expect(() => Object.assign(store.data.notes, { b: note('b') })).toThrow(TypeError);
        expect(() => Object.assign(store.data.notes.a ?? {}, { text: 'other' })).toThrow(TypeError);
      }),
    );

    it(
      'hold any id, also those that every object knows',
      inStore(async ({ store, reopen }) => {
        const ids = ['__proto__', 'constructor', 'toString', '', ' ', '中文', '"', '\n', 'a/b', '..'];
        expect(store.data.people.constructor).toBeUndefined();
        for (const id of ids)
          await store.change(({ people }) => {
            people[id] = { name: 'x' };
          });
        expect(Object.keys((await reopen()).data.people)).toEqual(ids);
      }),
    );

    it(
      'say that they can be written, and refuse once closed',
      inStore(async ({ store }) => {
        expect(await store.writable()).toBe(true);
        const last = store.change(({ people }) => {
          people.last = { name: 'last' };
        });
        const closing = store.close();
        await expect(last).resolves.toBeUndefined();
        await closing;
        expect(await store.writable()).toBe(false);
        await expect(store.change(() => {})).rejects.toMatchObject({ name: 'StoreUnwritable', kind: 'unwritable' });
      }),
    );
  });
}
