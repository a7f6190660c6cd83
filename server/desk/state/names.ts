/** Names of people as staff read them. */
import { signal } from '@preact/signals';
import type { Colleague } from '#content/wire/people-bodies.ts';
import { read } from './http.ts';
import { person } from './session.ts';

const names = signal<ReadonlyMap<string, string>>(new Map());
const asked = new Set<string>();

/** Those that are no person. */
const ownNames: Readonly<Record<string, string>> = { starter: '初始内容', system: '系统', console: '主机命令' };

/** `我` for the person at the desk; the user name until the hub has said, and of somebody who has left. */
export function nameOf(username: string): string {
  if (username === person.value?.username) return '我';
  const own = ownNames[username];
  if (own !== undefined) return own;
  const name = names.value.get(username);
  if (name === undefined && !asked.has(username)) {
    asked.add(username);
    read<{ items: Colleague[] }>('/api/desk/users/names').then(
      ({ items }) => learnNames(items),
      () => asked.delete(username),
    );
  }
  return name ?? username;
}

/** The list of people has changed. */
export function learnNames(people: readonly Colleague[]): void {
  names.value = new Map(people.map((one) => [one.username, one.name]));
}
