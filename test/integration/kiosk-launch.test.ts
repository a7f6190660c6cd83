/** The script that starts a kiosk's browser: what it takes from its settings and from the panel, and when it refuses to start. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { spawnHub } from '../support/spawned-hub.ts';

const files = path.resolve(import.meta.dirname, '../../docs/kiosk');
const script = path.join(files, 'gongkai-kiosk');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-launch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command that it would run, an argument an element. */
function shown(conf: string, env: Readonly<Record<string, string>> = {}): string[] {
  const file = path.join(folder, 'conf');
  writeFileSync(file, conf);
  const all = {
    PATH: process.env.PATH,
    HOME: folder,
    DRM: path.join(folder, 'no-panel'),
    GONGKAI_KIOSK_CONF: file,
    ...env,
  };
  return execFileSync('sh', [script, '--show'], { env: all, encoding: 'utf8' }).trimEnd().split('\n');
}

/** The first 128 bytes of what a panel says of itself: pixels and millimetres across. */
function panelOf(pixels: number, mm: number): string {
  const edid = Buffer.alloc(128);
  edid[56] = pixels & 0xff;
  edid[58] = (pixels >> 8) << 4;
  edid[66] = mm & 0xff;
  edid[68] = (mm >> 8) << 4;
  const drm = path.join(folder, `drm-${pixels}-${mm}`);
  mkdirSync(path.join(drm, 'card0-HDMI-A-1'), { recursive: true });
  writeFileSync(path.join(drm, 'card0-HDMI-A-1', 'edid'), edid);
  return drm;
}

const hall = 'HUB=https://hub.hall:8080/\nKIOSK=hall-1\n';

describe('the launch script', () => {
  it('opens this kiosk’s page full screen with a profile that stays', () => {
    const command = shown(hall);
    expect(command.slice(0, 3)).toEqual(['chromium', '--kiosk', 'https://hub.hall:8080/kiosk/?kiosk=hall-1']);
    expect(command).toContain(`--user-data-dir=${folder}/gongkai-kiosk`);
    expect(command.some((flag) => flag.includes('printing'))).toBe(false);
  });

  it('takes the millimetres of a pixel from the panel, unless they are set', () => {
    expect(shown(hall, { DRM: panelOf(1920, 941) })[2]).toMatch(/&mm=0\.490$/);
    expect(shown(hall, { DRM: panelOf(3840, 1210) })[2]).toMatch(/&mm=0\.315$/);
    expect(shown(`${hall}MM=0.63`, { DRM: panelOf(1920, 941) })[2]).toMatch(/&mm=0\.63$/);
    // A projector or a cheap panel that says nothing sensible.
    expect(shown(hall, { DRM: panelOf(1920, 0) })[2]).not.toContain('mm=');
  });

  it('prints without a dialog where a printer is set up', () => {
    const command = shown(`${hall}PRINT=yes`);
    expect(command[2]).toMatch(/&print=yes$/);
    expect(command).toContain('--kiosk-printing');
  });

  it.each([
    ['KIOSK=hall-1', 'HUB'],
    ['HUB=http://hub.hall:8080', 'KIOSK'],
  ])('refuses to start with %s alone', (conf, missing) => {
    const file = path.join(folder, 'conf');
    writeFileSync(file, conf);
    const env = { PATH: process.env.PATH, HOME: folder, GONGKAI_KIOSK_CONF: file };
    const { status, stderr } = spawnSync('sh', [script, '--show'], { env, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain(`${missing} is not set in ${file}`);
  });

  it.each([
    'HUB=192.168.1.10:8080',
    'KIOSK="Hall 1"',
    'KIOSK=hall-1&mm=3',
    'MM=0,49',
    'MM=49',
    'PRINT=ja',
    'ROTATE=left',
  ])('refuses to start with %s, and names it', (line) => {
    const file = path.join(folder, 'conf');
    const quoted = line.includes('"') ? line : line.replace(/=(.*)/, "='$1'");
    writeFileSync(file, `${hall}${quoted}\n`);
    const env = { PATH: process.env.PATH, HOME: folder, GONGKAI_KIOSK_CONF: file };
    const { status, stderr } = spawnSync('sh', [script, '--show'], { env, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain(`${line.replaceAll('"', '')} in ${file}: must be`);
  });
});

const docs = readFileSync(path.join(files, '../kiosk.md'), 'utf8');
const hasTools = ['openssl', 'curl'].every((tool) => spawnSync(tool, ['version']).error === undefined);

describe.skipIf(!hasTools)('at its first start, with a hub whose certificate the hall has signed itself', () => {
  const at = (name: string) => path.join(folder, name);
  const children: ChildProcess[] = [];
  let hub: ReturnType<typeof spawnHub>;
  let origin: string;

  beforeAll(async () => {
    // The commands of the documentation, for this machine.
    const commands = /```sh\n(openssl req -x509[^`]+)```/.exec(docs)?.[1] ?? '';
    const here = commands.replaceAll('hub.hall', 'localhost').replaceAll('192.168.1.10', '127.0.0.1');
    execFileSync('sh', ['-e'], { cwd: folder, input: here, stdio: ['pipe', 'ignore', 'pipe'] });
    hub = spawnHub({
      env: { PORT: '0', HOST: '127.0.0.1', DATA_DIR: at('data'), TLS_CERT: at('hub.crt'), TLS_KEY: at('hub.key') },
    });
    origin = `https://127.0.0.1:${new URL(await hub.running).port}`;
    writeFileSync(at('browser'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/opened'\n`, { mode: 0o755 });
    writeFileSync(at('uptime'), '30.12 50.00\n');
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill();
  });
  afterAll(() => hub.kill());

  /** The script as cage starts it, and what it has written to the journal so far. */
  function start(env: Readonly<Record<string, string>> = {}) {
    writeFileSync(at('conf'), `HUB=${origin}\nKIOSK=hall-1\n`);
    const all = { PATH: process.env.PATH, HOME: folder, GONGKAI_KIOSK_CONF: at('conf'), DRM: at('no-panel') };
    const child = spawn('sh', [script], {
      env: { ...all, CHROMIUM: at('browser'), PROFILE: at('profile'), UPTIME: at('uptime'), ...env },
    });
    children.push(child);
    let journal = '';
    child.stderr.on('data', (words) => {
      journal += words;
    });
    return { journal: () => journal, ended: new Promise((resolve) => child.once('close', resolve)) };
  }

  it('says in the journal why it waits, once and then each minute', async () => {
    const { journal } = start();
    const lines = () => journal().trim().split('\n');
    await expect.poll(journal, { timeout: 20_000 }).toContain(`waiting for the hub at ${origin}: curl: (`);
    expect(journal()).toMatch(/certificate/i);
    writeFileSync(at('uptime'), '80.00 90.00\n');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(lines()).toHaveLength(1);
    writeFileSync(at('uptime'), '90.00 99.00\n');
    await expect.poll(() => lines().length, { timeout: 20_000 }).toBe(2);
    expect(existsSync(at('opened'))).toBe(false);
  });

  it('opens the page as soon as the box trusts the hall’s authority', async () => {
    const { journal, ended } = start({ CURL_CA_BUNDLE: at('ca.crt') });
    expect(await ended).toBe(0);
    expect(journal()).toBe('');
    expect(readFileSync(at('opened'), 'utf8')).toContain(`${origin}/kiosk/?kiosk=hall-1`);
  });

  it('is told to trust it by the documentation, for curl as for Chromium', () => {
    const [, trusting = ''] = /```sh\n(install [^`]+certutil[^`]+)```/.exec(docs) ?? [];
    expect(trusting).toContain('ca.crt /usr/local/share/ca-certificates/gongkai.crt\nupdate-ca-certificates\n');
    expect(trusting).toContain('-i ca.crt');
  });
});

it('settings and policies name the same hub, so that one replacement serves both', () => {
  const [, hub] = /^HUB=(.+)$/m.exec(readFileSync(path.join(files, 'gongkai-kiosk.conf'), 'utf8')) ?? [];
  const policies = JSON.parse(readFileSync(path.join(files, 'policies.json'), 'utf8'));
  expect(policies.URLAllowlist).toEqual([hub]);
  expect(policies.OverrideSecurityRestrictionsOnInsecureOrigin).toEqual([hub]);
});
