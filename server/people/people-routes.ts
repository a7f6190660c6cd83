/** Sign-in and the people of the desk over HTTP. */
import { Router } from 'express';
import { z } from 'zod';
import type { Role } from '#content/model/terms.ts';
import { Username } from '#content/model/user.ts';
import { Credentials, NewUser, UserChange } from '#content/wire/bodies.ts';
import { callerOf } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { type People, personOf } from './people.ts';
import type { Sessions } from './sessions.ts';

const Path = z.strictObject({ username: Username });
type Needs = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly record: (
    origin: { by: string; from: string },
    act: string,
    subject: string,
    detail?: Record<string, string>,
  ) => Promise<void>;
};

/** `/api/session`: sign in, who am I, sign out. */
export function sessionRoutes({ sessions, record }: Needs): Router {
  const router = Router();
  router.post('/', async (req, res) => {
    const { username, password } = parse(Credentials, req.body);
    const user = await sessions.admit(req, username, password);
    await record({ by: user.username, from: req.ip ?? '' }, 'session.begin', user.username);
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
    if (user) await record({ by: user.username, from: req.ip ?? '' }, 'session.end', user.username);
    sessions.signOut(res);
    res.status(204).end();
  });
  return router;
}

/** `/api/desk/users`; who there is may be read by all staff, the rest is for administrators. */
export function peopleRoutes({ people, sessions, record }: Needs): Router {
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
    const person = await people.change(username, change);
    await record(origin(res), 'person.change', username, { fields: Object.keys(change).join(' ') });
    res.json(person);
  });
  router.delete('/:username', async (req, res) => {
    const { username } = parse(Path, req.params);
    await people.remove(username);
    await record(origin(res), 'person.remove', username);
    res.status(204).end();
  });
  return router;
}

const origin = (res: Parameters<typeof callerOf>[0]) => {
  const { username, from } = callerOf<Role>(res);
  return { by: username, from };
};
