/** Signing in: the cookie, the lock after five bad passwords, what ends a session, and requests of another site. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as tls from '../support/certificate.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { adminPassword, startHub, type TestHub } from '../support/hub.ts';
import { heard } from '../support/screens.ts';
import { spawnHub } from '../support/spawned-hub.ts';
import { must } from '../support/workflow.ts';

const minute = 60_000;
let hub: TestHub;
let clock: HeldClock;
beforeEach(async () => {
  clock = heldClock();
  hub = await startHub({ clock });
});
afterEach(() => hub.stop());

describe('the cookie', () => {
  it('is HttpOnly and SameSite=Strict, holds nothing that can be read, and goes when signing out', async () => {
    const client = hub.client();
    const { headers, body } = await client.signIn();
    const [cookie = '', ...attributes] = (headers.getSetCookie()[0] ?? '').split('; ');
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict']);
    expect(cookie).not.toMatch(/admin/);
    expect(body).toEqual({ username: 'admin', name: '管理员', role: 'admin', department: '' });
    expect((await client.get('/api/session')).body).toEqual(body);
    const out = await must(204, client.delete('/api/session'));
    expect(out.headers.getSetCookie()[0]).toMatch(/^gongkai-session=; Max-Age=0; .*HttpOnly/);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('is refused where it is changed, broken or of another hub', async () => {
    const client = await hub.admin();
    const good = client.cookie();
    const broken = [`${good.slice(0, -3)}abc`, 'gongkai-session=%zz', 'gongkai-session=', 'gongkai-session=Fe26.2*1*x'];
    for (const cookie of broken) {
      expect((await hub.client().get('/api/session', { cookie })).status).toBe(401);
      await expect(hub.socket('/desk', { cookie })).rejects.toThrow('unauthenticated');
    }
    expect((await hub.client().get('/api/session', { cookie: good })).status).toBe(200);
  });
});

describe('bad passwords', () => {
  const attempt = (username: string, password: string) => hub.client().signIn(username, password);

  it('five lock that name at that address for 15 minutes, for a right password too, and no other name', async () => {
    await hub.person('lin', 'editor');
    for (const left of [4, 3, 2, 1]) {
      const { body } = await must(401, attempt('admin', 'wrong password'));
      expect(body.detail).toContain(`${left} 次`);
    }
    const locked = await must(429, attempt('admin', 'wrong password'));
    expect(locked.body.detail).toMatch(/15 分钟/);
    await must(429, attempt('admin', adminPassword));
    await must(200, attempt('lin', adminPassword));
    clock.advance(15 * minute - 1);
    await must(429, attempt('admin', adminPassword));
    clock.advance(1);
    await must(200, attempt('admin', adminPassword));
    await must(401, attempt('admin', 'wrong password'));
  });

  it('a right one in between forgives', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) await must(401, attempt('admin', 'wrong password'));
      await must(200, attempt('admin', adminPassword));
    }
  });

  it('many at once get no more tries than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => attempt('admin', `guess ${n}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(26);
  });

  it('an unknown name is answered like a known one', async () => {
    const known = await attempt('admin', 'wrong password');
    const unknown = await attempt('nobody', 'wrong password');
    expect(unknown.body).toEqual(known.body);
    expect(unknown.status).toBe(401);
  });
});

describe('a session ends', () => {
  it('with a new password, also begun in the same instant; the desk that is open is told nothing more', async () => {
    const admin = await hub.admin();
    const lin = await hub.person('lin', 'editor');
    const desk = await hub.socket('/desk', { cookie: lin.cookie() });
    const gone = heard(desk, 'disconnect');
    await must(200, admin.put('/api/desk/users/lin', { password: 'another long password' }));
    await gone;
    await must(401, lin.get('/api/session'));
    await expect(hub.socket('/desk', { cookie: lin.cookie() })).rejects.toThrow('unauthenticated');
    await must(401, hub.client().signIn('lin', adminPassword));
    const again = hub.client();
    await must(200, again.signIn('lin', 'another long password'));
    await must(200, again.get('/api/session'));
  });

  it('with another role or the end of the person, not with another name', async () => {
    const admin = await hub.admin();
    const lin = await hub.person('lin', 'editor');
    await must(200, admin.put('/api/desk/users/lin', { name: '林', role: 'editor' }));
    await must(200, lin.get('/api/session'));
    await must(200, admin.put('/api/desk/users/lin', { role: 'reviewer' }));
    await must(401, lin.get('/api/session'));
    await must(200, lin.signIn('lin'));
    await must(204, admin.delete('/api/desk/users/lin'));
    await must(401, lin.get('/api/session'));
  });

  it('and signing in works though the clock was set back since', async () => {
    const admin = await hub.admin();
    await must(200, admin.put('/api/desk/users/admin', { password: 'another long password' }));
    clock.advance(-60 * minute);
    await must(200, admin.signIn('admin', 'another long password'));
    await must(200, admin.get('/api/session'));
  });

  it('the last administrator stays', async () => {
    const admin = await hub.admin();
    await must(409, admin.delete('/api/desk/users/admin'));
    await must(409, admin.put('/api/desk/users/admin', { role: 'editor' }));
    await must(200, admin.get('/api/session'));
  });
});

describe('a request that another site sends', () => {
  it('is refused where it would write, by Origin and by Sec-Fetch-Site', async () => {
    const admin = await hub.admin();
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: hub.origin.replace('127.0.0.1', 'localhost') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: hub.origin, 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      for (const [method, address] of [
        ['POST', '/api/session'],
        ['DELETE', '/api/session'],
        ['POST', '/api/desk/disclosures'],
        ['PUT', '/api/desk/users/admin'],
      ] as const) {
        const { body } = await must(403, admin.ask(method, address, {}, headers));
        expect(body.detail).toMatch(/别的网站/);
      }
    }
    await must(
      200,
      admin.ask('POST', '/api/session', { username: 'admin', password: adminPassword }, { origin: hub.origin }),
    );
  });

  it('opens no socket, whatever the transport', async () => {
    for (const namespace of ['/kiosk', '/signage', '/desk']) {
      await expect(hub.socket(namespace, { origin: 'https://evil.example' })).rejects.toThrow();
    }
    const poll = await fetch(`${hub.origin}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(poll.status).toBe(403);
  });
});

describe('over TLS', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-tls-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('the cookie is Secure and the hub asks for TLS from then on', async () => {
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    await writeFile(key, tls.key);
    await writeFile(cert, tls.certificate);
    const env = {
      PORT: '0',
      DATA_DIR: path.join(folder, 'data'),
      HUB_ADMIN_PASSWORD: adminPassword,
      TLS_CERT: cert,
      TLS_KEY: key,
    };
    const secure = spawnHub({ env });
    try {
      const address = await secure.running;
      expect(address).toMatch(/^https:/);
      const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
        const asked = request(
          `${address}/api/session`,
          { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } },
          (answer) => {
            answer.resume();
            resolve({ ...answer.headers, status: answer.statusCode });
          },
        );
        asked.on('error', reject);
        asked.end(JSON.stringify({ username: 'admin', password: adminPassword }));
      });
      expect(headers.status).toBe(200);
      expect((headers['set-cookie'] as string[])[0]).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
      expect(headers['strict-transport-security']).toMatch(/max-age=\d+/);
    } finally {
      await secure.kill('SIGTERM');
    }
  });
});
