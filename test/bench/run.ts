/** `npm run bench -- [NAME…] [--json FILE]`: each `*.bench.ts` in a process of its own, one after another. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const benches = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => positionals.length === 0 || positionals.some((name) => file === `${name}.bench.ts`))
  .sort();

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
const results = benches.map((file) => {
  const figures = path.join(folder, file);
  const from = performance.now();
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', path.join(here, file)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BENCH_FIGURES: figures },
  });
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trimEnd().split('\n') : [];
  return {
    name: file.replace('.bench.ts', ''),
    passed: status === 0,
    seconds: Math.round((performance.now() - from) / 100) / 10,
    figures: lines.map((line): unknown => JSON.parse(line)),
  };
});
rmSync(folder, { recursive: true });

const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
if (values.json) {
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? '' };
  writeFileSync(values.json, `${JSON.stringify({ machine, benches: results }, null, 2)}\n`);
}
if (benches.length === 0) process.stderr.write(`no benchmark is called ${positionals.join(', ')}\n`);
if (failed.length > 0) process.stderr.write(`missed their goals: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 || benches.length === 0 ? 1 : 0;
