/** The built hub as a process of its own, so that a test can kill it and start it again over the same data and port. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adminPassword } from './hub.ts';
import { freePort, type SpawnedHub, spawnHub } from './spawned-hub.ts';

export type HubProcess = {
  readonly origin: string;
  readonly dataDir: string;
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
};

/** Starts the hub with the starter content and waits until it answers. */
export async function startHubProcess(): Promise<HubProcess> {
  const port = await freePort();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
  const origin = `http://127.0.0.1:${port}`;
  let hub: SpawnedHub | undefined;

  async function start(): Promise<void> {
    hub = spawnHub({
      env: {
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        HUB_ADMIN_PASSWORD: adminPassword,
        LOG_LEVEL: 'silent',
      },
    });
    await hub.running;
  }
  async function kill(): Promise<void> {
    await hub?.kill();
  }
  await start();
  return {
    origin,
    dataDir,
    kill,
    start,
    async stop() {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
