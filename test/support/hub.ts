/** Starts the real hub on a free port with a store of its own, and speaks HTTP and socket.io with it like a client. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { io, type Socket } from 'socket.io-client';
import type { Starter } from '#server/first-start.ts';
import { startHub as start } from '#server/hub.ts';
import { releasesIn } from '#server/page-releases.ts';
import { builtPages } from '#server/pages.ts';
import type { Clock } from '#server/platform/clock.ts';
import { systemClock } from '#server/platform/clock.ts';
import { type Disk, systemDisk } from '#server/platform/disk.ts';
import { createLog } from '#server/platform/log.ts';
import { loadStarter } from '#server/starter.ts';

import { type HeldTimetable, heldTimetable } from './held-timetable.ts';

export const adminPassword = 'correct horse battery';
const root = path.resolve(import.meta.dirname, '../..');
/** The hub's version. */
export const { version: release } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

export type TestHub = Awaited<ReturnType<typeof startHub>>;

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any };

export type HubOptions = {
  readonly clock?: Clock;
  readonly disk?: Disk;
  readonly timetable?: HeldTimetable;
  readonly dataDir?: string;
  readonly port?: number;
  /** Serves the pages instead of the built ones. */
  readonly pages?: RequestHandler;
  /** Where the built pages are, for those of another release. */
  readonly pagesDir?: string;
  readonly questionDays?: number;
  /** What a first start is filled with; the starter content unless told. */
  readonly starter?: () => Promise<Starter>;
};

/** A client with a cookie of its own. */
export function clientOf(origin: string) {
  let cookie = '';
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
  return {
    ask,
    get: (path: string, headers?: Record<string, string>) => ask('GET', path, undefined, headers),
    post: (path: string, body: unknown = {}, headers?: Record<string, string>) => ask('POST', path, body, headers),
    put: (path: string, body: unknown, headers?: Record<string, string>) => ask('PUT', path, body, headers),
    delete: (path: string) => ask('DELETE', path),
    async signIn(username = 'admin', password = adminPassword) {
      return ask('POST', '/api/session', { username, password });
    },
    cookie: () => cookie,
  };
}
export type Client = ReturnType<typeof clientOf>;

/** The hub with the starter content; `stop` also removes its data unless the folder was given. */
export async function startHub({
  clock = systemClock(),
  disk = systemDisk(),
  timetable = heldTimetable(),
  dataDir,
  port = 0,
  pages,
  pagesDir = path.join(root, 'dist/pages'),
  questionDays = 180,
  starter = () => loadStarter(path.join(root, 'content/starter')),
}: HubOptions = {}) {
  const dir = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'gongkai-')));
  const hub = await start({
    config: {
      port,
      host: '127.0.0.1',
      dataDir: dir,
      zone: 'Asia/Shanghai',
      adminPassword,
      tls: undefined,
      logLevel: 'silent',
      questionDays,
      backups: { dir: `${dir}-backups`, keep: 3 },
    },
    clock,
    disk,
    timetable,
    log: createLog(process.env.TEST_LOG ?? 'silent'),
    version: release,
    pages: pages ?? builtPages(pagesDir),
    releases: releasesIn(pagesDir, release),
    documentReader: path.join(root, 'dist/server/document-reader.js'),
    starter,
  });
  const origin = `http://127.0.0.1:${hub.port}`;
  const sockets: Socket[] = [];
  return {
    origin,
    dir,
    client: () => clientOf(origin),
    /** Runs one of the hub's daily jobs. */
    runJob: (name: string) => timetable.run(name),
    /** A client that has signed in. */
    async admin(): Promise<Client> {
      const client = clientOf(origin);
      await client.signIn();
      return client;
    },
    /** Adds a person and signs in as them. */
    async person(username: string, role: 'editor' | 'reviewer' | 'admin'): Promise<Client> {
      const admin = clientOf(origin);
      await admin.signIn();
      await admin.post('/api/desk/users', { username, name: username, role, password: adminPassword });
      const client = clientOf(origin);
      await client.signIn(username);
      return client;
    },
    /** A socket of the namespace, connected. */
    async socket(namespace: string, headers: Record<string, string> = {}): Promise<Socket> {
      const socket = io(`${origin}${namespace}`, { transports: ['websocket'], forceNew: true, extraHeaders: headers });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    async stop(): Promise<void> {
      for (const socket of sockets) socket.disconnect();
      await hub.stop();
      if (dataDir === undefined) await rm(dir, { recursive: true, force: true });
      await rm(`${dir}-backups`, { recursive: true, force: true });
    },
  };
}
