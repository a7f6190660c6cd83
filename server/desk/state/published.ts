/** Everything that is published, as the kiosks have it: for names and choices, and for pictures of what is not saved yet. */
import { effect, signal } from '@preact/signals';
import type { Snapshot } from '#content/model/snapshot.ts';
import { read } from './http.ts';
import { changes } from './live.ts';

export const published = signal<Snapshot | null>(null);
let following = false;

/** Fills `published` and keeps it current. A failure is tried again with the next change. */
export function learnPublished(): void {
  if (following) return;
  following = true;
  effect(() => {
    void changes.value;
    read<Snapshot>('/api/snapshot').then(
      (snapshot) => {
        published.value = snapshot;
      },
      () => undefined,
    );
  });
}
