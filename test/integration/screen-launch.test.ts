/** The script that starts the browser of a player box: what it opens, and when it refuses to start. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../docs/signage/gongkai-screen');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-launch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function shown(conf: string) {
  const file = path.join(folder, 'conf');
  writeFileSync(file, conf);
  const env = { PATH: process.env.PATH, HOME: folder, GONGKAI_SCREEN_CONF: file };
  const { status, stdout, stderr } = spawnSync('sh', [script, '--show'], { env, encoding: 'utf8' });
  return { status, command: stdout.trimEnd().split('\n'), stderr };
}

it('opens the page that asks for a screen, one pixel to one, with a profile that stays', () => {
  const { status, command } = shown('HUB=https://hub.hall:8080/\n');
  expect(status).toBe(0);
  expect(command.slice(0, 3)).toEqual(['chromium', '--kiosk', 'https://hub.hall:8080/signage/']);
  expect(command).toContain(`--user-data-dir=${folder}/gongkai-screen`);
  expect(command).toContain('--force-device-scale-factor=1');
});
it('opens the screen that it names', () => {
  expect(shown('HUB=http://hub:8080\nSCREEN=hall-led\n').command[2]).toBe('http://hub:8080/signage/hall-led');
});
it('says what is missing instead of starting', () => {
  const { status, stderr } = shown('');
  expect(status).not.toBe(0);
  expect(stderr).toContain('HUB is not set');
});
it.each([
  ['HUB=hub.hall\n', 'HUB=hub.hall'],
  ['HUB=http://hub:8080\nROTATE=sideways\n', 'ROTATE=sideways'],
])('says which setting is wrong: %s', (conf, named) => {
  const { status, stderr } = shown(conf);
  expect(status).toBe(64);
  expect(stderr).toContain(named);
});
it('starts the browser though the output refuses its mode, and with a profile that another box has locked', () => {
  const tools = path.join(folder, 'tools');
  const profile = path.join(folder, 'copied');
  for (const made of [tools, profile]) mkdirSync(made);
  symlinkSync('another-box-1234', path.join(profile, 'SingletonLock'));
  const randr = '#!/bin/sh\ncase "$*" in *--mode*) exit 1 ;; "") echo "HDMI-A-1 \\"LED\\"" ;; esac\n';
  writeFileSync(path.join(tools, 'wlr-randr'), randr, { mode: 0o755 });
  const conf = path.join(folder, 'mode');
  writeFileSync(conf, `HUB=http://hub:8080\nMODE=1x1@60Hz\nPROFILE=${profile}\nCHROMIUM=echo\n`);
  const env = { PATH: `${tools}:${process.env.PATH}`, HOME: folder, GONGKAI_SCREEN_CONF: conf };
  const { status, stdout, stderr } = spawnSync('sh', [script], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, expect.stringContaining('HDMI-A-1 does not take MODE=1x1@60Hz')]);
  expect(stdout).toContain('--kiosk http://hub:8080/signage/');
  expect(readdirSync(profile)).toEqual([]);
});
