/** A cable between a page and the hub that a test can pull out and plug in again. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Passes on to the hub whatever comes, from an origin of its own, until it is pulled. */
export async function openCable(hubOrigin: string) {
  const { hostname, port } = new URL(hubOrigin);
  const ends = new Set<Socket>();
  let isPulled = false;
  const server = createServer((page) => {
    if (isPulled) return page.destroy();
    const hub = connect(Number(port), hostname);
    for (const [end, other] of [
      [page, hub],
      [hub, page],
    ] as const) {
      ends.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pull = () => {
    isPulled = true;
    for (const end of ends) end.destroy();
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pull,
    plugIn: () => {
      isPulled = false;
    },
    close: () => {
      pull();
      server.close();
    },
  };
}
