#!/usr/bin/env node
/** The `gongkai` command: builds what is not built, then hands over to the hub. `start.mjs build` always builds. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const folder = path.resolve(path.dirname(self), '..');
/** Its time is when the last whole build began, so that what was saved meanwhile counts as newer. */
const stamp = path.join(folder, 'dist/built');
const begun = path.join(folder, `dist/begun-${process.pid}`);
const sources = ['content', 'kiosk', 'server', 'signage', 'package.json', 'package-lock.json', 'vite.config.ts'];
/** Read when the hub runs, not built in. */
const unbuilt = new Set([path.join(folder, 'content/starter')]);

/** Milliseconds; a folder's own time tells of a file taken away. */
function newest(place) {
  const facts = statSync(place, { throwIfNoEntry: false });
  if (!facts || unbuilt.has(place)) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(place).reduce((time, name) => Math.max(time, newest(path.join(place, name))), facts.mtimeMs);
}

function isStale() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((source) => newest(path.join(folder, source)) > built);
}

/**
 * Builds pages, hub, glyphs and strokes where a source is newer than the last build; throws where that fails.
 * In a process of its own: the hub keeps none of the builder's memory, and a test's environment does not reach the build.
 */
export function buildIfStale() {
  if (!isStale()) return;
  process.stderr.write('gongkai: 正在构建，请稍候 building…\n');
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [self, 'build'], { env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('构建失败 the build failed');
}

async function build() {
  mkdirSync(path.dirname(stamp), { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(begun, '');
  try {
    const [{ createBuilder }, { ensureGlyphs }, { ensureStrokes }] = await Promise.all([
      import('vite'),
      import('../signage/make-glyphs.mjs'),
      import('../kiosk/make-strokes.mjs'),
    ]);
    const builder = await createBuilder({ root: folder, logLevel: 'warn' });
    // The pages carry both among their assets.
    await ensureGlyphs();
    ensureStrokes();
    await builder.buildApp();
    renameSync(begun, stamp);
  } finally {
    rmSync(begun, { force: true });
  }
}

async function run(argv) {
  if (argv[0] === 'build') return build();
  try {
    buildIfStale();
  } catch (error) {
    process.stderr.write(`gongkai: ${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  process.env.NODE_ENV ??= 'production';
  const { main } = await import('../dist/server/main.js');
  await main(argv);
}

// npm calls the command through a link.
if (process.argv[1] && realpathSync(process.argv[1]) === self) await run(process.argv.slice(2));
