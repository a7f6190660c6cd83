/** The hub as a process of its own, started as an operator starts it: what it prints, how it ends, where it answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Past the check whether a build is needed, which these tests have done once. */
const builtHub = `import { main } from ${JSON.stringify(path.join(root, 'dist/server/main.js'))}; await main(['start']);`;
const inherited = Object.fromEntries(
  ['PATH', 'HOME', 'LANG', 'TMPDIR'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  ),
);

export type SpawnedHub = {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with the exit code, or with the signal's name. */
  readonly ended: Promise<number | string>;
  /** Resolves with the address once the hub says that it runs. Throws what it wrote where it ended before. */
  readonly running: Promise<string>;
  /** Ends the process at once and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<number | string>;
};

export type SpawnedHubOptions = {
  readonly env: Readonly<Record<string, string>>;
  /** `command` runs `server/start.mjs start`, `built` the built hub itself, which is faster. */
  readonly by?: 'command' | 'built';
  readonly uid?: number;
};

/** Starts the process. Nothing of the test's own environment reaches it. */
export function spawnHub({ env, by = 'built', uid }: SpawnedHubOptions): SpawnedHub {
  const args = by === 'built' ? ['--input-type=module', '-e', builtHub] : ['server/start.mjs', 'start'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let stdout = '';
  let stderr = '';
  child.stderr?.on('data', (part: Buffer) => {
    stderr += part;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const running = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      stdout += part;
      const address = /index +(https?:\/\/\S+?)\/\n/.exec(stdout)?.[1];
      if (address) resolve(address);
    });
    child.once('close', (code) => reject(new Error(`the hub ended with ${code}: ${stdout}${stderr}`)));
  });
  running.catch(() => {});
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    running,
    kill(signal = 'SIGKILL') {
      child.kill(signal);
      return ended;
    },
  };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}
