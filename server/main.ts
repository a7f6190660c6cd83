/** The process: reads the environment, runs a command, ends with one clear line where it cannot. */
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { CommandRefused } from './commands/command.ts';
import type { CommandNeeds } from './commands/data.ts';
import { type Hub, startHub } from './hub.ts';
import { releasesIn } from './page-releases.ts';
import { builtPages } from './pages.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, readConfig, StartRefused } from './platform/config.ts';
import { systemDisk } from './platform/disk.ts';
import { createLog } from './platform/log.ts';
import { isStoreFault } from './platform/store-fault.ts';
import { cronTimetable } from './platform/timetable.ts';
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

const usage = `gongkai start                                     启动中心 starts the hub
gongkai export FILE                               导出全部内容 everything as JSON
gongkai import FILE [--replace]                   导入，有一处错误就全部不导入 all of it or nothing
gongkai import gkmlpt URL [--pause MS] [--texts]   取回省平台上已公开的（中心运行时也可以） what is public on the provincial platform
gongkai backup DIR                                备份（中心运行时也可以） also while the hub runs
gongkai restore FILE [--replace]                  恢复备份 restores a backup
gongkai user add|password NAME [--name N] [--role R]  增加人员、重设密码 people
gongkai report YEAR --docx F | --xlsx F | --json F    年度报告表格 the annual report's tables
gongkai queries --from D --to D --csv F           群众查询 what visitors asked
gongkai audit verify [--tip HASH]                 核对操作记录 whether the audit is whole
gongkai help                                      本说明 this text

环境变量 environment: PORT HOST DATA_DIR HUB_TIMEZONE HUB_ADMIN_PASSWORD TLS_CERT TLS_KEY LOG_LEVEL QUESTION_DAYS BACKUP_DIR BACKUP_KEEP GONGKAI_PASSWORD`;

type Command = (args: readonly string[], needs: CommandNeeds) => Promise<void>;

/** Loaded when asked for: a start needs none of them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  export: async () => (await import('./commands/exchange.ts')).exportCommand,
  import: async () => (await import('./commands/exchange.ts')).importCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  user: async () => (await import('./commands/user.ts')).userCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  queries: async () => (await import('./commands/queries.ts')).queriesCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
};

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
  const clock = systemClock();
  const version = versionOf();
  const pagesDir = path.join(folder, 'dist/pages');
  hub = await startHub({
    config,
    clock,
    disk: systemDisk(),
    log,
    timetable: cronTimetable({ clock, zone: config.zone, log }),
    version,
    pages: pages ?? builtPages(pagesDir),
    releases: pages ? { kiosk: version, signage: version } : releasesIn(pagesDir, version),
    documentReader: path.join(folder, 'dist/server/document-reader.js'),
    starter: () => loadStarter(path.join(folder, 'content/starter')),
  });
  // The signal may have come while the hub was starting.
  if (stopping) await hub.stop();
  else announce(config, hub);
}

async function run(command: Command, args: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  await command(args, {
    config,
    clock: systemClock(),
    disk: systemDisk(),
    log: createLog('silent'),
    version: versionOf(),
    say: (line) => process.stdout.write(`${line}\n`),
  });
}

/** What a fault says in one line, and its exit code; undefined where nobody foresaw it. */
function endOf(error: unknown): { readonly line: string; readonly exitCode: number } | undefined {
  if (error instanceof CommandRefused) return { line: error.message, exitCode: error.exitCode };
  if (error instanceof StartRefused || isStoreFault(error)) return { line: error.message, exitCode: 2 };
  return undefined;
}

/** Runs a command; what cannot be is said in one line on standard error, with exit code 1, or 2 where it was asked wrongly or the hub cannot start. */
export async function main(argv: readonly string[], options: MainOptions = {}): Promise<void> {
  const [name = 'start', ...args] = argv;
  try {
    if (name === 'start') return await start(options);
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load) return await run(await load(), args);
    process.stdout.write(`${usage}\n`);
    if (name !== 'help' && name !== '--help') process.exitCode = 2;
  } catch (error) {
    const end = endOf(error);
    if (!end) throw error;
    process.stderr.write(`gongkai: ${end.line}\n`);
    process.exit(name !== 'start' && isStoreFault(error) ? 1 : end.exitCode);
  }
}
