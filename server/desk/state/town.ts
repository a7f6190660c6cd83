/** The town's own lists, from what the hub has published; read once. */
import { signal } from '@preact/signals';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Town } from '#content/model/town.ts';
import { read } from './http.ts';

export const town = signal<Town | null>(null);
let asked = false;

/** Fills `town`; nothing depends on it but names and choices, so a failure is tried again at the next use. */
export function learnTown(): void {
  if (asked) return;
  asked = true;
  read<Snapshot>('/api/snapshot').then(
    (snapshot) => {
      town.value = snapshot.town;
    },
    () => {
      asked = false;
    },
  );
}

export const subjectName = (id: string): string =>
  town.value?.subjects.find((subject) => subject.id === id)?.name ?? id;
