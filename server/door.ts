/** The hub's door: its port is taken before anything is written, and opened once the hub can answer. */
import { readFile } from 'node:fs/promises';
import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Config, StartRefused } from './platform/config.ts';

export type Door = {
  readonly port: number;
  /** For socket.io, which attaches itself once the door is open. */
  readonly server: Server;
  /** From now on requests are answered. */
  open(answer: RequestListener): void;
  /** No new connections; requests under way are answered, for two seconds at most. */
  close(): Promise<void>;
};

/** Real time, whatever clock the hub is given: it is the process that has to end. */
const graceMs = 2000;

/** Whoever comes while the hub reads its data is asked to come again in a second. */
const notYet: RequestListener = (_req, res) => {
  res.writeHead(503, { 'Retry-After': '1' }).end();
};

async function serverFor({ tls }: Config, answer: RequestListener): Promise<Server> {
  if (!tls) return createPlainServer(answer);
  const read = (file: string) =>
    readFile(file).catch(() => {
      throw new StartRefused(`读不到 TLS 文件 ${file}，请检查 TLS_CERT、TLS_KEY cannot read the TLS file`);
    });
  const [cert, key] = [await read(tls.cert), await read(tls.key)];
  try {
    return createSecureServer({ cert, key }, answer);
  } catch {
    throw new StartRefused(
      `TLS 证书或密钥不可用，请检查 TLS_CERT=${tls.cert}、TLS_KEY=${tls.key} these hold no certificate with its key`,
    );
  }
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const said =
        error.code === 'EADDRINUSE'
          ? `端口 ${port} 已被占用，请关掉占用它的程序，或用 PORT=另一个端口 启动 port ${port} is taken; stop that program or start with another PORT`
          : `不能在 ${host}:${port} 上监听（${error.code}），请检查 HOST 和 PORT cannot listen; check HOST and PORT`;
      reject(new StartRefused(said));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Takes the port. Throws StartRefused where it is taken, or where the address or the certificate is no good. */
export async function takePort(config: Config): Promise<Door> {
  let answer = notYet;
  const server = await serverFor(config, (req, res) => answer(req, res));
  const port = await listen(server, config);
  return {
    port,
    server,
    open(next) {
      answer = next;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.race([closed, wait(graceMs, undefined, { ref: false })]);
      server.closeAllConnections();
    },
  };
}
