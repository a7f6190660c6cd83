/** The people of the desk: who they are, what they may do, how they are let in. */
import type { z } from 'zod';
import type { Person, SecondFactor, StaffMember, User } from '#content/model/user.ts';
import type { Invited, InvitedName, NewUser, UserChange } from '#content/wire/people-bodies.ts';
import type { Keep } from '#server/platform/keep.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { isCommonPassword } from './common-passwords.ts';
import { hashOf, made, newToken } from './one-time.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

type Needs = {
  readonly store: Keep<{ users: Record<string, User> }>;
  readonly now: () => number;
  /** Called once a person's open sessions are void. */
  readonly ended: (username: string) => void;
};

/** An invitation is good for three days. */
const invitationMs = 3 * 86_400_000;

export const unknownPerson = () => new Refusal('not-found', { zh: '没有这个用户', en: 'There is no such user' });
const lastAdmin = () =>
  new Refusal('conflict', {
    zh: '至少要留一位能登录的管理员',
    en: 'At least one administrator who can sign in must remain',
  });
const badLink = () =>
  new Refusal('not-found', {
    zh: '这个链接不能用了：用过了、过期了，或者抄错了。请管理员再发一个',
    en: 'The link is no longer good: used, expired or mistyped. Ask an administrator for another',
  });

/** A person without what must stay secret. */
export const personOf = ({ username, name, role, department }: User): Person => ({ username, name, role, department });

const memberOf = (user: User): StaffMember => ({
  ...personOf(user),
  disabled: user.disabled,
  joined: user.passwordHash !== '',
  invitedUntil: user.invitation?.until ?? null,
  secondFactor: user.secondFactor !== null,
});

/** Throws `invalid` where the password is among those that are guessed first. */
async function checkedHash(password: string, username: string): Promise<string> {
  if (await isCommonPassword(password, username)) {
    throw new Refusal('invalid', { zh: '有 1 处需要改正', en: '1 fault(s) to correct' }, [
      { path: 'password', message: '这个密码太常见，容易被猜到，请换一个 this password is too common' },
    ]);
  }
  return hashPassword(password);
}

/** Throws `conflict` where nobody is left who runs the hub. */
export function keepAnAdmin(users: Readonly<Record<string, User>>): void {
  const able = Object.values(users).some(
    ({ role, disabled, passwordHash }) => role === 'admin' && !disabled && passwordHash !== '',
  );
  if (!able) throw lastAdmin();
}

/** Use cases of people. */
export function createPeople({ store, now, ended }: Needs) {
  /** Checked where nobody is found, so that an unknown name takes as long as a wrong password. */
  const decoy = hashPassword('no such person');

  const newInvitation = () => {
    const token = newToken();
    const until = now() + invitationMs;
    return { kept: { tokenHash: hashOf(token), until }, link: { path: `/desk/join#${token}`, until } };
  };

  /** Changes a person, whose open sessions end where told. */
  async function change(username: string, next: (user: User) => User, endsSessions: boolean): Promise<User> {
    const changed = await store.change(({ users }) => {
      const user = users[username];
      if (!user) throw unknownPerson();
      // Later than any session that was begun until now.
      const sessionsSince = endsSessions ? Math.max(now(), user.sessionsSince) + 1 : user.sessionsSince;
      users[username] = { ...next(user), sessionsSince };
      keepAnAdmin(users);
      return users[username];
    });
    if (endsSessions) ended(username);
    return changed;
  }

  const invitedBy = (token: string): User => {
    const user = Object.values(store.data.users).find(
      ({ invitation }) => invitation && now() < invitation.until && made(invitation.tokenHash, token),
    );
    if (!user || user.disabled) throw badLink();
    return user;
  };

  return {
    find: (username: string): User | undefined => store.data.users[username],
    list: (): StaffMember[] =>
      Object.values(store.data.users)
        .map(memberOf)
        .sort((a, b) => a.username.localeCompare(b.username)),

    /** The person, where name and password are right. */
    async admit(username: string, password: string): Promise<User | undefined> {
      const user = store.data.users[username];
      const matches = await passwordMatches(user?.passwordHash || (await decoy), password);
      return matches && user?.passwordHash ? user : undefined;
    },

    /** With a password, or with a link to choose one. Throws `conflict` where the name is taken. */
    async add({ password, ...person }: z.output<typeof NewUser>): Promise<Invited> {
      const passwordHash = password === undefined ? '' : await checkedHash(password, person.username);
      const invitation = password === undefined ? newInvitation() : null;
      const user: User = {
        ...person,
        passwordHash,
        sessionsSince: now(),
        disabled: false,
        invitation: invitation?.kept ?? null,
        secondFactor: null,
      };
      await store.change(({ users }) => {
        if (users[user.username]) throw new Refusal('conflict', { zh: '用户名已有人用', en: 'This username is taken' });
        users[user.username] = user;
      });
      return { ...memberOf(user), invitation: invitation?.link ?? null };
    },

    /** A new password, another role or a closed account ends the person's open sessions. */
    async update(username: string, facts: z.output<typeof UserChange>): Promise<StaffMember> {
      const { password, name, role, department, disabled } = facts;
      const before = store.data.users[username];
      if (!before) throw unknownPerson();
      const passwordHash = password === undefined ? undefined : await checkedHash(password, username);
      const endsSessions =
        passwordHash !== undefined || disabled === true || (role !== undefined && role !== before.role);
      const changed = await change(
        username,
        (user) => ({
          ...user,
          name: name ?? user.name,
          role: role ?? user.role,
          department: department ?? user.department,
          disabled: disabled ?? user.disabled,
          ...(passwordHash !== undefined && { passwordHash, invitation: null }),
        }),
        endsSessions,
      );
      return memberOf(changed);
    },

    /** A new link; one that was out before is void. What the person has until then stays good. */
    async invite(username: string): Promise<Invited> {
      const invitation = newInvitation();
      const user = await change(username, (one) => ({ ...one, invitation: invitation.kept }), false);
      return { ...memberOf(user), invitation: invitation.link };
    },

    /** Whom a link invites. Throws `not-found` where it is no longer good. */
    invited(token: string): InvitedName {
      const { username, name, invitation } = invitedBy(token);
      return { username, name, until: invitation?.until ?? 0 };
    },

    /** The link is used: its holder has chosen a password. */
    async join(token: string, password: string): Promise<User> {
      const { username } = invitedBy(token);
      const passwordHash = await checkedHash(password, username);
      return change(
        username,
        (user) => {
          // Of two who use it at once, one is too late.
          if (!user.invitation || !made(user.invitation.tokenHash, token)) throw badLink();
          return { ...user, passwordHash, invitation: null };
        },
        true,
      );
    },

    /** Sets, changes or (null) removes the second factor. `next` says undefined where it must stay. */
    async changeSecondFactor(
      username: string,
      next: (factor: SecondFactor | null) => SecondFactor | null | undefined,
    ): Promise<boolean> {
      let done = false;
      await change(
        username,
        (user) => {
          const factor = next(user.secondFactor);
          done = factor !== undefined;
          return factor === undefined ? user : { ...user, secondFactor: factor };
        },
        false,
      );
      return done;
    },

    async remove(username: string): Promise<void> {
      await store.change(({ users }) => {
        if (!users[username]) throw unknownPerson();
        delete users[username];
        keepAnAdmin(users);
      });
      ended(username);
    },
  };
}
export type People = ReturnType<typeof createPeople>;
