/** Sessions: a sealed cookie names the person and when they signed in; five bad passwords lock a name at an address. */
import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { sealData, unsealData } from 'iron-session';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Role } from '#content/model/terms.ts';
import type { User } from '#content/model/user.ts';
import type { Caller } from '#server/platform/guard.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { People } from './people.ts';

const cookieName = 'gongkai-session';
/** A working day and a half. */
const lifetimeSeconds = 12 * 3600;
const badPasswords = 5;
const lockSeconds = 15 * 60;

type Sealed = { readonly username?: string; readonly since?: number };
type Needs = {
  readonly people: People;
  /** At least 32 characters, kept with the data. */
  readonly secret: string;
  readonly secure: boolean;
  readonly now: () => number;
};

const rank: Record<Role, number> = { editor: 0, reviewer: 1, admin: 2 };
const locked = (seconds: number) =>
  new Refusal('too-many', {
    zh: `密码错误次数太多，请 ${Math.ceil(seconds / 60)} 分钟后再试，或请管理员重设密码`,
    en: `Too many wrong passwords; try again in ${Math.ceil(seconds / 60)} minutes or ask an administrator`,
  });

const isLimit = (value: unknown): value is RateLimiterRes =>
  typeof value === 'object' && value !== null && 'msBeforeNext' in value;

/** Signing in and out, and the guards of staff routes. */
export function createSessions({ people, secret, secure, now }: Needs) {
  const failures = new RateLimiterMemory({ points: badPasswords, duration: lockSeconds, blockDuration: lockSeconds });
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  const cookieOf = (req: IncomingMessage): string | undefined =>
    req.headers.cookie
      ?.split(';')
      .map((pair) => pair.trim().split('='))
      .find(([name]) => name === cookieName)?.[1];

  /** The person of a request's cookie; also for the handshake of a socket. */
  async function personOf(req: IncomingMessage): Promise<User | undefined> {
    const sealed = cookieOf(req);
    if (!sealed) return undefined;
    const { username, since = 0 } = await unsealData<Sealed>(decodeURIComponent(sealed), {
      password: secret,
      ttl: lifetimeSeconds,
    }).catch((): Sealed => ({}));
    const user = username === undefined ? undefined : people.find(username);
    return user && since >= user.sessionsSince ? user : undefined;
  }

  return {
    personOf,

    /** Throws `unauthenticated` on a wrong password and `too-many` while locked. */
    async signIn(req: Request, res: Response, username: string, password: string): Promise<User> {
      const key = `${username}|${req.ip}`;
      const before = await failures.get(key);
      if (before && before.consumedPoints >= badPasswords) throw locked(before.msBeforeNext / 1000);
      const user = await people.admit(username, password);
      if (!user) {
        const after = await failures.consume(key).catch((limit: unknown) => {
          if (isLimit(limit)) return limit;
          throw limit;
        });
        const left = badPasswords - after.consumedPoints;
        if (left <= 0) throw locked(after.msBeforeNext / 1000);
        throw new Refusal('unauthenticated', {
          zh: `用户名或密码不对，还可再试 ${left} 次`,
          en: `Wrong username or password, ${left} attempt(s) left`,
        });
      }
      await failures.delete(key);
      const sealed = await sealData({ username: user.username, since: now() } satisfies Sealed, {
        password: secret,
        ttl: lifetimeSeconds,
      });
      res.append(
        'Set-Cookie',
        `${cookieName}=${encodeURIComponent(sealed)}; Max-Age=${lifetimeSeconds}; ${attributes}`,
      );
      return user;
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
