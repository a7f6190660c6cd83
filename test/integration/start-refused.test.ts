/** What stops a start: one clear line that says what to do, exit code 2, and no file touched. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawnHub } from '../support/spawned-hub.ts';

let folder = '';
let whole = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-refused-'));
  whole = path.join(folder, 'whole');
  const hub = spawnHub({ env: { PORT: '0', DATA_DIR: whole } });
  const address = await hub.running;
  await fetch(`${address}/api/search?q=${encodeURIComponent('社保')}`);
  expect(await hub.kill('SIGTERM')).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The one line that a refused start wrote. */
async function refusal(env: Record<string, string>, uid?: number): Promise<string> {
  const hub = spawnHub({
    env: { PORT: '0', DATA_DIR: path.join(folder, 'never'), ...env },
    ...(uid !== undefined && { uid }),
  });
  expect({ code: await hub.ended, err: hub.stderr() }).toMatchObject({ code: 2 });
  expect(hub.stdout()).toBe('');
  const lines = hub.stderr().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe('');
  expect(lines[0]).toMatch(/^gongkai: .*[\u4e00-\u9fff].* [a-z]+ [a-z]+/);
  return lines[0] ?? '';
}

describe('a bad environment value', () => {
  const bad: readonly [name: string, value: string][] = [
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', ''],
    ['HOST', ''],
    ['HOST', '999.1.1.1'],
    ['HOST', '203.0.113.7'],
    ['DATA_DIR', ''],
    ['DATA_DIR', '/tmp/a\u0000b'],
    ['HUB_TIMEZONE', 'Mars/Olympus'],
    ['HUB_TIMEZONE', ''],
    ['HUB_ADMIN_PASSWORD', 'short'],
    ['HUB_ADMIN_PASSWORD', 'x'.repeat(201)],
    ['LOG_LEVEL', 'loud'],
    ['TLS_CERT', '/tmp/only-one.pem'],
    ['TLS_KEY', '/tmp/only-one.pem'],
  ];
  // An environment cannot hold NUL at all.
  for (const [name, value] of bad.filter(([, text]) => !text.includes('\u0000'))) {
    it(`${name}=${value.slice(0, 20)} is named`, async () => {
      const line = await refusal({ [name]: value });
      expect(line).toContain(name);
      if (name === 'HUB_ADMIN_PASSWORD') expect(line).not.toContain(value);
    });
  }

  it('names every bad value in one line', async () => {
    const line = await refusal({ PORT: 'x', HUB_TIMEZONE: 'y', LOG_LEVEL: 'z', HUB_ADMIN_PASSWORD: 'w' });
    for (const name of ['PORT', 'HUB_TIMEZONE', 'LOG_LEVEL', 'HUB_ADMIN_PASSWORD']) expect(line).toContain(name);
  });

  it('names TLS files that are missing, and those that hold no certificate', async () => {
    const missing = path.join(folder, 'missing.pem');
    expect(await refusal({ TLS_CERT: missing, TLS_KEY: missing })).toContain(missing);
    const garbled = path.join(folder, 'garbled.pem');
    await writeFile(garbled, '-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----\n');
    expect(await refusal({ TLS_CERT: garbled, TLS_KEY: garbled })).toMatch(/TLS_CERT.*TLS_KEY/);
  });
});

describe('a taken port', () => {
  let holder: Server;
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        holder = createServer().listen(0, '0.0.0.0', resolve);
      }),
  );
  afterAll(() => new Promise((resolve) => holder.close(resolve)));
  it('is named with what to do', async () => {
    const { port } = holder.address() as AddressInfo;
    expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`port ${port} is taken.*another PORT`));
    expect(await readdir(folder)).not.toContain('never');
  });
});

describe('a DATA_DIR that cannot be written', () => {
  it('is named where a part of its path is a file', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, 'text');
    expect(await refusal({ DATA_DIR: path.join(file, 'data') })).toMatch(/file.*DATA_DIR/);
    expect(await refusal({ DATA_DIR: file })).toMatch(/file.*DATA_DIR/);
    expect(await readFile(file, 'utf8')).toBe('text');
  });

  it('is named where the permission is missing', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed);
    await chmod(folder, 0o755);
    await chmod(closed, 0o555);
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    expect(await refusal({ DATA_DIR: path.join(closed, 'data') }, nobody)).toMatch(/closed.*(EACCES).*permission/);
  });

  it('is named where another hub uses it', async () => {
    const hub = spawnHub({ env: { PORT: '0', DATA_DIR: path.join(folder, 'held') } });
    try {
      await hub.running;
      expect(await refusal({ DATA_DIR: path.join(folder, 'held') })).toMatch(/held.*another hub \(process \d+\)/);
    } finally {
      await hub.kill();
    }
  });
});

describe('a broken data file', () => {
  const hashOf = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');

  async function stopsAt(file: string, breakIt: (bytes: Buffer) => Buffer | string): Promise<void> {
    const place = path.join(whole, file);
    const bytes = await readFile(place);
    try {
      await writeFile(place, breakIt(bytes));
      const before = await hashOf(place);
      const line = await refusal({ DATA_DIR: whole });
      expect(line).toContain(place);
      expect(line).toMatch(/restore it from a backup or move it away/);
      expect(await hashOf(place)).toBe(before);
    } finally {
      await writeFile(place, bytes);
    }
  }
  const garbled = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy.fill(0xff, Math.floor(copy.length / 2), Math.floor(copy.length / 2) + 4);
    return copy;
  };
  const files = ['settings.json', 'users.json', 'screens.json', 'playlists.json', 'disclosures/*', 'secret'];

  for (const name of files) {
    it(`${name}: empty, cut off, garbled, of another shape`, async () => {
      const file = name.endsWith('*')
        ? path.join('disclosures', (await readdir(path.join(whole, 'disclosures')))[0] ?? '')
        : name;
      await stopsAt(file, () => '');
      await stopsAt(file, (bytes) => bytes.subarray(0, bytes.length - 20));
      await stopsAt(file, garbled);
      await stopsAt(file, () => '[1, 2, 3]');
    });
  }

  it('a journal that is no journal', async () => {
    const journal = path.join(whole, '.journal');
    await writeFile(journal, '{"files":');
    try {
      expect(await refusal({ DATA_DIR: whole })).toContain('.journal');
      expect(await readFile(journal, 'utf8')).toBe('{"files":');
    } finally {
      await rm(journal);
    }
  });

  it('starts again once the file is whole', async () => {
    const hub = spawnHub({ env: { PORT: '0', DATA_DIR: whole } });
    await hub.running;
    expect(await hub.kill('SIGTERM')).toBe(0);
  });
});
