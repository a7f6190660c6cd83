/** The script that starts the browser of a player box: what it opens, and when it refuses to start. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
