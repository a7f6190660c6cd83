/** The process: reads the environment, runs a command, ends with one clear line where it cannot. */
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { type Hub, startHub } from './hub.ts';
import { builtPages } from './pages.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, readConfig, StartRefused } from './platform/config.ts';
import { systemDisk } from './platform/disk.ts';
import { createLog } from './platform/log.ts';
import { isStoreFault } from './platform/store.ts';
import { loadStarter } from './starter.ts';

/** The project's folder, from `dist/server/main.js` and from `server/main.ts` alike. */
function projectFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.resolve(here, path.basename(path.dirname(here)) === 'dist' ? '../..' : '..');
}

const folder = projectFolder();
const versionOf = (): string =>
  (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;

export type MainOptions = {
  /** Serves the pages instead of the built ones. */
  readonly pages?: RequestHandler;
};

const usage = `gongkai start    启动中心 starts the hub

环境变量 environment: PORT HOST DATA_DIR HUB_TIMEZONE HUB_ADMIN_PASSWORD TLS_CERT TLS_KEY LOG_LEVEL`;

/** Addresses at which the hall's machines reach the hub. */
function addresses({ host, tls }: Config, port: number): string[] {
  const scheme = tls ? 'https' : 'http';
  const hosts =
    host === '0.0.0.0' || host === '::'
      ? Object.values(networkInterfaces())
          .flatMap((list) => list ?? [])
          .filter(({ family, internal }) => family === 'IPv4' && !internal)
          .map(({ address }) => address)
      : [host];
  return [...new Set(['localhost', ...hosts])].map((name) => `${scheme}://${name}:${port}`);
}

function announce(config: Config, hub: Hub): void {
  const [here = '', ...others] = addresses(config, hub.port);
  const screen = hub.screens[0];
  const lines = [
    '',
    '公开 Gongkai 已启动 is running',
    '',
    `  首页 index     ${here}/`,
    `  查询机 kiosk   ${here}/kiosk/`,
    `  电子屏 screen  ${here}/signage/${screen?.id ?? ''}`,
    `  工作台 desk    ${here}/desk/`,
    ...(hub.firstPassword ? ['', `  用户 user: admin    首次密码 first password: ${hub.firstPassword}`] : []),
    ...(others.length > 0 ? ['', `  大厅内其他机器 from other machines: ${others.join(' ')}`] : []),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function start({ pages }: MainOptions): Promise<void> {
  // What is kept is for the hub's own user alone.
  process.umask(0o077);
  let hub: Hub | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await hub?.stop();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  hub = await startHub({
    config,
    clock: systemClock(),
    disk: systemDisk(),
    log,
    version: versionOf(),
    pages: pages ?? builtPages(path.join(folder, 'dist/pages')),
    starter: () => loadStarter(path.join(folder, 'content/starter')),
  });
  // The signal may have come while the hub was starting.
  if (stopping) await hub.stop();
  else announce(config, hub);
}

/** Runs a command; what cannot be is said in one line on standard error, with exit code 2. */
export async function main(argv: readonly string[], options: MainOptions = {}): Promise<void> {
  const [command = 'start'] = argv;
  try {
    if (command === 'start') return await start(options);
    process.stdout.write(`${usage}\n`);
    if (command !== 'help' && command !== '--help') process.exitCode = 2;
  } catch (error) {
    if (!(error instanceof StartRefused || isStoreFault(error))) throw error;
    process.stderr.write(`gongkai: ${error.message}\n`);
    process.exit(2);
  }
}
