/** Who is at the desk. A session that ends while somebody writes is asked for again over the page, so that nothing is lost. */
import { computed, signal } from '@preact/signals';
import { type Role, roleNames } from '#content/model/terms.ts';
import type { TownNames } from '#content/model/town.ts';
import type { Person } from '#content/model/user.ts';
import { ask, Refused, read, whenSignedOut } from './http.ts';

/** Undefined until the hub has said; null: nobody. */
export const person = signal<Person | null | undefined>(undefined);
/** What the town is called; known as soon as `person` is. */
export const townNames = signal<Pick<TownNames, 'name' | 'fullName'>>({ name: '', fullName: '' });
/** The session ended while the page was open: the same person, or another, signs in over it. */
export const expired = signal(false);
/** The hub could not be asked who is here. */
export const unreachable = signal(false);

whenSignedOut(() => {
  expired.value = person.value != null;
});

const ranks = Object.keys(roleNames);
/** Whether the person may do what this role may. */
export const may = (role: Role): boolean => ranks.indexOf(person.value?.role ?? '') >= ranks.indexOf(role);
export const mayReview = computed(() => may('reviewer'));
export const mayRun = computed(() => may('admin'));

async function whoIsHere(): Promise<Person | null> {
  try {
    return await read<Person>('/api/session');
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  }
}

/** Asks the hub who is here, and where. */
export async function recall(): Promise<void> {
  unreachable.value = false;
  try {
    const [names, who] = await Promise.all([read<TownNames>('/api/town'), whoIsHere()]);
    townNames.value = names;
    person.value = who;
  } catch {
    unreachable.value = true;
  }
}

/** Who publishes what this person writes: their department, or else the town. */
export const ownPublisher = (): string => person.peek()?.department || townNames.peek().fullName;

/** Throws Refused with what to say: how many attempts are left, or for how long the name is locked. */
export async function signIn(username: string, password: string, code?: string): Promise<void> {
  const before = person.value?.username;
  const now = await ask<Person>('POST', '/api/session', {
    body: { username, password, ...(code && { code }) },
  });
  if (before !== undefined && before !== now.username) {
    // Another person must not see what the one before left open.
    location.assign('/desk/');
    return;
  }
  person.value = now;
  expired.value = false;
}

export async function signOut(): Promise<void> {
  await ask('DELETE', '/api/session').catch(() => undefined);
  location.assign('/desk/');
}
