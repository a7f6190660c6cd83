/** Names of the screens, for pages that hear of them by id. */
import { signal } from '@preact/signals';
import type { PublicScreen } from '#content/model/screen.ts';
import { read } from './http.ts';

const names = signal<ReadonlyMap<string, string>>(new Map());
let asked: string | null = null;

/** The screen's name; its id until the hub has said. Asks anew when a screen is met that has no name yet. */
export function screenName(id: string): string {
  const name = names.value.get(id);
  if (name !== undefined) return name;
  if (asked !== id) {
    asked = id;
    read<{ items: readonly PublicScreen[] }>('/api/desk/screens').then(
      ({ items }) => {
        names.value = new Map(items.map((screen) => [screen.id, screen.name]));
      },
      () => {
        asked = null;
      },
    );
  }
  return id;
}
