/** `/api/desk/users`; who there is may be read by all staff, the rest is for administrators. */
import { type Response, Router } from 'express';
import { z } from 'zod';
import type { Role } from '#content/model/terms.ts';
import { Username } from '#content/model/user.ts';
import { HandOver, NewUser, type SignIn, UserChange } from '#content/wire/people-bodies.ts';
import { callerOf, type RecordAct } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { HandOverAct } from './hand-over.ts';
import type { People } from './people.ts';
import type { Sessions } from './sessions.ts';

const Path = z.strictObject({ username: Username });
type Needs = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly handOver: HandOverAct;
  readonly record: RecordAct;
  readonly signIns: (username: string) => Promise<readonly SignIn[]>;
};

export function peopleRoutes({ people, sessions, handOver, record, signIns }: Needs): Router {
  const router = Router();
  router.get('/names', sessions.requires('editor'), (_req, res) => {
    res.json({ items: people.list().map(({ username, name, department }) => ({ username, name, department })) });
  });
  router.use(sessions.requires('admin'));
  router.get('/', (_req, res) => {
    res.json({ items: people.list() });
  });
  router.post('/', async (req, res) => {
    const person = await people.add(parse(NewUser, req.body));
    await record(origin(res), 'person.add', person.username, { role: person.role });
    res.status(201).json(person);
  });
  router.put('/:username', async (req, res) => {
    const { username } = parse(Path, req.params);
    const change = parse(UserChange, req.body);
    if (change.disabled) notOneself(res, username);
    const person = await people.update(username, change);
    const disabled = change.disabled === undefined ? {} : { disabled: change.disabled };
    await record(origin(res), 'person.change', username, { fields: Object.keys(change).join(' '), ...disabled });
    res.json(person);
  });
  router.delete('/:username', async (req, res) => {
    const { username } = parse(Path, req.params);
    await people.remove(username);
    await record(origin(res), 'person.remove', username);
    res.status(204).end();
  });
  router.post('/:username/invitation', async (req, res) => {
    const { username } = parse(Path, req.params);
    const person = await people.invite(username);
    await record(origin(res), 'person.invite', username);
    res.json(person);
  });
  router.post('/:username/hand-over', async (req, res) => {
    const { username } = parse(Path, req.params);
    const { to, disable } = parse(HandOver, req.body);
    if (disable) notOneself(res, username);
    const moved = await handOver(username, to, disable);
    await record(origin(res), 'person.hand-over', username, { to, disable, ...moved });
    res.json(moved);
  });
  router.get('/:username/sign-ins', async (req, res) => {
    res.json({ items: await signIns(parse(Path, req.params).username) });
  });
  router.delete('/:username/second-factor', async (req, res) => {
    const { username } = parse(Path, req.params);
    await people.changeSecondFactor(username, () => null);
    await record(origin(res), 'second-factor.off', username);
    res.status(204).end();
  });
  return router;
}

function notOneself(res: Response, username: string): void {
  if (callerOf<Role>(res).username === username) {
    throw new Refusal('conflict', { zh: '不能停用自己，请另一位管理员来做', en: 'Nobody disables themselves' });
  }
}

const origin = (res: Response) => {
  const { username, from } = callerOf<Role>(res);
  return { by: username, from };
};
