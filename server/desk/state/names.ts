/** Names of people as staff read them. Only administrators may read the list of people; others see the user name. */
import { signal } from '@preact/signals';
import type { Person } from '#content/model/user.ts';
import { read } from './http.ts';
import { mayRun, person } from './session.ts';

const names = signal<ReadonlyMap<string, string>>(new Map());
let asked = false;

/** `我` for the person at the desk. */
export function nameOf(username: string): string {
  if (username === person.value?.username) return '我';
  if (username === 'starter') return '初始内容';
  if (mayRun.value && !asked) {
    asked = true;
    read<{ items: Person[] }>('/api/desk/users').then(
      ({ items }) => {
        names.value = new Map(items.map((one) => [one.username, one.name]));
      },
      () => {
        asked = false;
      },
    );
  }
  return names.value.get(username) ?? username;
}

/** The list of people has changed. */
export function learnNames(people: readonly Person[]): void {
  names.value = new Map(people.map((one) => [one.username, one.name]));
}
