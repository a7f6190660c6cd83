/** Sessions: a sealed cookie names the person and when they signed in; five bad passwords lock a name at an address. */
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { sealData, unsealData } from 'iron-session';
import type { Role } from '#content/model/terms.ts';
import type { User } from '#content/model/user.ts';
import type { Caller } from '#server/platform/guard.ts';
import { type Bilingual, Refusal } from '#server/platform/refusal.ts';
import { createLockout } from './lockout.ts';
import type { People } from './people.ts';
import { used } from './second-factor.ts';

const cookieName = 'gongkai-session';
/** A working day and a half. */
const lifetimeSeconds = 12 * 3600;
const badPasswords = 5;
const lockMs = 15 * 60_000;

type Sealed = { readonly username?: string; readonly since?: number };
type Needs = {
  readonly people: People;
  /** At least 32 characters, kept with the data. */
  readonly secret: string;
  readonly secure: boolean;
  readonly now: () => number;
};

const rank: Record<Role, number> = { editor: 0, reviewer: 1, admin: 2 };
const locked = (ms: number) =>
  new Refusal('too-many', {
    zh: `密码错误次数太多，请 ${Math.ceil(ms / 60_000)} 分钟后再试，或请管理员重设密码`,
    en: `Too many wrong passwords; try again in ${Math.ceil(ms / 60_000)} minutes or ask an administrator`,
  });

/** Signing in and out, and the guards of staff routes. */
export function createSessions({ people, secret, secure, now }: Needs) {
  const lockout = createLockout({ now, most: badPasswords, lockMs });
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  const cookieOf = (req: IncomingMessage): string | undefined =>
    req.headers.cookie
      ?.split(';')
      .map((pair) => pair.trim().split('='))
      .find(([name]) => name === cookieName)?.[1];

  /** Rejects where the cookie is not one of ours. */
  const unsealed = async (cookie: string): Promise<Sealed> =>
    unsealData<Sealed>(decodeURIComponent(cookie), { password: secret, ttl: lifetimeSeconds });

  /** The person of a request's cookie; also for the handshake of a socket. */
  async function personOf(req: IncomingMessage): Promise<User | undefined> {
    const sealed = cookieOf(req);
    if (!sealed) return undefined;
    const { username, since = 0 } = await unsealed(sealed).catch((): Sealed => ({}));
    const user = username === undefined ? undefined : people.find(username);
    return user && !user.disabled && since >= user.sessionsSince ? user : undefined;
  }

  /** Counts a try by name and address. Throws `too-many` while they are locked. */
  function tried(req: Request, username: string): { key: string; left: number } {
    const key = `${username}|${req.ip}`;
    const lockedMs = lockout.lockedMs(key);
    if (lockedMs > 0) throw locked(lockedMs);
    return { key, left: lockout.take(key) };
  }
  const wrong = (left: number, { zh, en }: Bilingual): Refusal =>
    left <= 0
      ? locked(lockMs)
      : new Refusal('unauthenticated', { zh: `${zh}，还可再试 ${left} 次`, en: `${en}, ${left} attempt(s) left` });

  return {
    personOf,

    /**
     * The person of a name, a password and, where they have a second factor, its code. Throws `unauthenticated` where one is
     * wrong, `second-factor` where the code is missing, `too-many` while locked.
     */
    async admit(req: Request, username: string, password: string, code?: string): Promise<User> {
      const { left, key } = tried(req, username);
      const user = await people.admit(username, password);
      if (!user) throw wrong(left, { zh: '用户名或密码不对', en: 'Wrong username or password' });
      if (user.disabled)
        throw new Refusal('forbidden', { zh: '这个账号已停用，请找管理员', en: 'This account is disabled' });
      if (user.secondFactor) {
        if (!code) throw new Refusal('second-factor', { zh: '请输入手机上的动态码', en: 'Enter the code of your app' });
        const good = await people.changeSecondFactor(username, (factor) => factor && used(factor, code, now()));
        if (!good) throw wrong(left, { zh: '动态码不对或已用过', en: 'The code is wrong or was used' });
      }
      lockout.forgive(key);
      return user;
    },

    /** Whoever is here says their password once more. Throws `invalid` where it is wrong, `too-many` after five. */
    async confirm(req: Request, username: string, current: string): Promise<void> {
      const { key } = tried(req, username);
      if (!(await people.admit(username, current))) {
        throw new Refusal('invalid', { zh: '现在的密码不对', en: 'The current password is wrong' }, [
          { path: 'current', message: '现在的密码不对 the current password is wrong' },
        ]);
      }
      lockout.forgive(key);
    },

    /** Gives the answer the cookie of a new session. */
    async begin(res: Response, { username, sessionsSince }: User): Promise<void> {
      // Not before the instant that voided older ones, though the clock was set back since.
      const since = Math.max(now(), sessionsSince);
      const sealed = await sealData({ username, since } satisfies Sealed, { password: secret, ttl: lifetimeSeconds });
      res.append(
        'Set-Cookie',
        `${cookieName}=${encodeURIComponent(sealed)}; Max-Age=${lifetimeSeconds}; ${attributes}`,
      );
    },

    signOut(res: Response): void {
      res.append('Set-Cookie', `${cookieName}=; Max-Age=0; ${attributes}`);
    },

    /** Lets a person of at least this role pass; `callerOf(res)` then says who it is. */
    requires(role: Role): RequestHandler {
      return async (req, res, next) => {
        const user = await personOf(req);
        if (!user) throw new Refusal('unauthenticated');
        if (rank[user.role] < rank[role]) throw new Refusal('forbidden');
        const caller: Caller<Role> = { username: user.username, role: user.role, from: req.ip ?? '' };
        res.locals.caller = caller;
        next();
      };
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;
