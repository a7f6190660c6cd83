/** The people of the desk: who they are, what they may do, how they are let in. */

import type { z } from 'zod';
import type { Person, User } from '#content/model/user.ts';
import type { NewUser, UserChange } from '#content/wire/bodies.ts';
import type { Keep } from '#server/platform/keep.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

type Needs = {
  readonly store: Keep<{ users: Record<string, User> }>;
  readonly now: () => number;
  /** Called once a person's open sessions are void. */
  readonly ended: (username: string) => void;
};

const unknownPerson = () => new Refusal('not-found', { zh: '没有这个用户', en: 'There is no such user' });
const lastAdmin = () =>
  new Refusal('conflict', { zh: '至少要留一位管理员', en: 'At least one administrator must remain' });

/** A person without what must stay secret. */
export const personOf = ({ username, name, role, department }: User): Person => ({ username, name, role, department });

/** Use cases of people. */
export function createPeople({ store, now, ended }: Needs) {
  /** Checked where nobody is found, so that an unknown name takes as long as a wrong password. */
  const decoy = hashPassword('no such person');

  const admins = (users: Readonly<Record<string, User>>) => Object.values(users).filter(({ role }) => role === 'admin');

  return {
    find: (username: string): User | undefined => store.data.users[username],
    list: (): Person[] =>
      Object.values(store.data.users)
        .map(personOf)
        .sort((a, b) => a.username.localeCompare(b.username)),

    /** The person, where name and password are right. */
    async admit(username: string, password: string): Promise<User | undefined> {
      const user = store.data.users[username];
      const matches = await passwordMatches(user?.passwordHash ?? (await decoy), password);
      return matches ? user : undefined;
    },

    /** Throws `conflict` where the name is taken. */
    async add({ password, ...person }: z.output<typeof NewUser>): Promise<Person> {
      const user: User = { ...person, passwordHash: await hashPassword(password), sessionsSince: now() };
      await store.change(({ users }) => {
        if (users[user.username]) throw new Refusal('conflict', { zh: '用户名已有人用', en: 'This username is taken' });
        users[user.username] = user;
      });
      return personOf(user);
    },

    /** A new password or another role ends the person's open sessions. */
    async change(username: string, { password, name, role, department }: z.output<typeof UserChange>): Promise<Person> {
      const passwordHash = password === undefined ? undefined : await hashPassword(password);
      let endsSessions = false;
      const changed = await store.change(({ users }) => {
        const user = users[username];
        if (!user) throw unknownPerson();
        endsSessions = passwordHash !== undefined || (role !== undefined && role !== user.role);
        const next: User = {
          ...user,
          name: name ?? user.name,
          role: role ?? user.role,
          department: department ?? user.department,
          ...(passwordHash !== undefined && { passwordHash }),
          // Later than any session that was begun until now.
          ...(endsSessions && { sessionsSince: Math.max(now(), user.sessionsSince) + 1 }),
        };
        users[username] = next;
        if (admins(users).length === 0) throw lastAdmin();
        return next;
      });
      if (endsSessions) ended(username);
      return personOf(changed);
    },

    async remove(username: string): Promise<void> {
      await store.change(({ users }) => {
        if (!users[username]) throw unknownPerson();
        delete users[username];
        if (admins(users).length === 0) throw lastAdmin();
      });
      ended(username);
    },
  };
}
export type People = ReturnType<typeof createPeople>;
