#!/usr/bin/env node
/** The `gongkai` command: builds what is not built, then hands over to the hub. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(folder, 'dist/built');
const sources = ['content', 'kiosk', 'server', 'signage', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** The time of the newest source, milliseconds; the starter content is read at run time and not built. */
function newest(place) {
  const facts = statSync(place, { throwIfNoEntry: false });
  if (!facts) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !place.endsWith('starter') && !entry.name.startsWith('.'))
    .reduce((time, entry) => Math.max(time, newest(path.join(place, entry.name))), facts.mtimeMs);
}

/** Builds pages and hub where a source is newer than the last build. */
export async function buildIfStale() {
  const changed = Math.max(...sources.map((source) => newest(path.join(folder, source))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= changed) return;
  process.stderr.write('gongkai: 正在构建，请稍候 building…\n');
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root: folder, logLevel: 'warn' });
  await builder.buildApp();
  writeFileSync(stamp, '');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
else if (process.argv[1]?.endsWith('gongkai')) await run();

async function run() {
  if (process.argv[2] === 'build') return buildIfStale();
  await buildIfStale();
  const { main } = await import('../dist/server/main.js');
  await main(process.argv.slice(2));
}
