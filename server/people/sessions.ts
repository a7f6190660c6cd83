/** Sessions: a sealed cookie names the person and when they signed in; five bad passwords lock a name at an address. */
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { sealData, unsealData } from 'iron-session';
import type { Role } from '#content/model/terms.ts';
import type { User } from '#content/model/user.ts';
import type { Caller } from '#server/platform/guard.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { createLockout } from './lockout.ts';
import type { People } from './people.ts';

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
    return user && since >= user.sessionsSince ? user : undefined;
  }

  return {
    personOf,

    /** The person of a name and a password. Throws `unauthenticated` where they are wrong and `too-many` while locked. */
    async admit(req: Request, username: string, password: string): Promise<User> {
      const key = `${username}|${req.ip}`;
      const lockedMs = lockout.lockedMs(key);
      if (lockedMs > 0) throw locked(lockedMs);
      const left = lockout.take(key);
      const user = await people.admit(username, password);
      if (user) {
        lockout.forgive(key);
        return user;
      }
      if (left <= 0) throw locked(lockMs);
      throw new Refusal('unauthenticated', {
        zh: `用户名或密码不对，还可再试 ${left} 次`,
        en: `Wrong username or password, ${left} attempt(s) left`,
      });
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
