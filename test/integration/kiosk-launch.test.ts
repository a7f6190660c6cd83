/** The script that starts a kiosk's browser: what it takes from its settings and from the panel, and when it refuses to start. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

it('settings and policies name the same hub, so that one replacement serves both', () => {
  const [, hub] = /^HUB=(.+)$/m.exec(readFileSync(path.join(files, 'gongkai-kiosk.conf'), 'utf8')) ?? [];
  const policies = JSON.parse(readFileSync(path.join(files, 'policies.json'), 'utf8'));
  expect(policies.URLAllowlist).toEqual([hub]);
  expect(policies.OverrideSecurityRestrictionsOnInsecureOrigin).toEqual([hub]);
});
