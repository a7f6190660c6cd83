/** `/api/session`: sign in and out, join by an invitation, and what people keep of their own account. */
import { type Request, type Response, Router } from 'express';
import type { Role } from '#content/model/terms.ts';
import {
  CodeBody,
  Credentials,
  CurrentPassword,
  InvitationBody,
  JoinBody,
  OwnPassword,
  type SecondFactorOffer,
  type SecondFactorState,
  type SignIn,
} from '#content/wire/people-bodies.ts';
import { type Caller, callerOf, type RecordAct } from '#server/platform/guard.ts';
import type { Log } from '#server/platform/log.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { type People, personOf } from './people.ts';
import { addressOf, begun, newSecret, stepOf } from './second-factor.ts';
import type { Sessions } from './sessions.ts';

type Needs = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly record: RecordAct;
  /** Sign-ins of a person, newest first. */
  readonly signIns: (username: string) => Promise<readonly SignIn[]>;
  readonly now: () => number;
  readonly log: Pick<Log, 'error'>;
};

const faultAt = (path: string, message: string) =>
  new Refusal('invalid', { zh: '有 1 处需要改正', en: '1 fault(s) to correct' }, [{ path, message }]);

/** Everything here is of the caller's own account. */
export function sessionRoutes({ people, sessions, record, signIns, now, log }: Needs): Router {
  const failed = (err: unknown): void => log.error({ event: 'session.refused-lost', err });
  const router = Router();
  const fromOf = (req: Request): string => req.ip ?? '';
  const requires = sessions.requires('editor');
  const me = (res: Response): string => callerOf<Role>(res).username;
  const origin = (res: Response) => ({ by: me(res), from: callerOf<Role>(res).from });
  /** Secrets of apps that are about to be tried, by person; forgotten at a restart. */
  const offered = new Map<string, string>();

  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.post('/', async (req, res) => {
    const { username, password, code } = parse(Credentials, req.body);
    const user = await sessions.admit(req, username, password, code).catch(async (error: unknown) => {
      const isWrong = error instanceof Refusal && error.kind === 'unauthenticated';
      // Names that nobody has are not written down: anybody could fill the disk with them. Nor does the answer wait for it,
      // or its time would tell which names there are.
      if (isWrong && people.find(username)) {
        record({ by: username, from: fromOf(req) }, 'session.refused', username).catch(failed);
      }
      throw error;
    });
    await record({ by: user.username, from: fromOf(req) }, 'session.begin', user.username);
    await sessions.begin(res, user);
    res.json(personOf(user));
  });
  router.get('/', async (req, res) => {
    const user = await sessions.personOf(req);
    if (!user) throw new Refusal('unauthenticated');
    res.json(personOf(user));
  });
  router.delete('/', async (req, res) => {
    const user = await sessions.personOf(req);
    if (user) await record({ by: user.username, from: fromOf(req) }, 'session.end', user.username);
    sessions.signOut(res);
    res.status(204).end();
  });

  router.post('/invitation', (req, res) => {
    res.json(people.invited(parse(InvitationBody, req.body).token));
  });
  router.post('/join', async (req, res) => {
    const { token, password } = parse(JoinBody, req.body);
    // Whoever holds the link acts as the person whom it invites.
    const caller: Caller<Role> = { username: people.invited(token).username, role: 'editor', from: fromOf(req) };
    res.locals.caller = caller;
    const user = await people.join(token, password);
    await record({ by: user.username, from: fromOf(req) }, 'person.join', user.username);
    // Whoever has a second factor still needs it to sign in.
    if (!user.secondFactor) await sessions.begin(res, user);
    res.json(personOf(user));
  });

  router.put('/password', requires, async (req, res) => {
    const { current, password } = parse(OwnPassword, req.body);
    await sessions.confirm(req, me(res), current);
    await people.update(me(res), { password });
    await record(origin(res), 'person.change', me(res), { fields: 'password' });
    const user = people.find(me(res));
    if (user) await sessions.begin(res, user);
    res.status(204).end();
  });
  router.get('/sign-ins', requires, async (_req, res) => {
    res.json({ items: await signIns(me(res)) });
  });

  router.get('/second-factor', requires, (_req, res) => {
    const factor = people.find(me(res))?.secondFactor ?? null;
    const state: SecondFactorState = { enabled: factor !== null, recoveryLeft: factor?.recovery.length ?? 0 };
    res.json(state);
  });
  router.post('/second-factor', requires, (_req, res) => {
    const secret = newSecret();
    offered.set(me(res), secret);
    const offer: SecondFactorOffer = { secret, address: addressOf(secret, me(res)) };
    res.json(offer);
  });
  router.put('/second-factor', requires, async (req, res) => {
    const { code } = parse(CodeBody, req.body);
    const secret = offered.get(me(res));
    if (!secret) throw new Refusal('conflict', { zh: '请先扫码', en: 'Begin with POST' });
    const step = stepOf(secret, code, now());
    if (step === undefined) throw faultAt('code', '动态码不对，请看看手机上的时间准不准 the code is wrong');
    const { factor, codes } = begun(secret, step);
    await people.changeSecondFactor(me(res), () => factor);
    offered.delete(me(res));
    await record(origin(res), 'second-factor.on', me(res));
    res.json({ recovery: codes });
  });
  router.post('/second-factor/removal', requires, async (req, res) => {
    await sessions.confirm(req, me(res), parse(CurrentPassword, req.body).current);
    await people.changeSecondFactor(me(res), () => null);
    await record(origin(res), 'second-factor.off', me(res));
    res.status(204).end();
  });
  return router;
}
