/** Attachments kept ahead, so that they open while the hub is away; needs a secure origin, as the service worker does. */
import { effect } from '@preact/signals';
import { fileTypes } from '#content/model/file-types.ts';
import { type Files, filesKept, readerKept } from './files.ts';
import { toolsToKeep } from './kept-tools.ts';
import type { Published, PublishedItem } from './published.ts';

const megabyte = 1024 * 1024;
/** What is larger opens only while the hub is there. */
const mostOfOne = 5 * megabyte;
const mostOfAll = 200 * megabyte;
/** The hub has visitors too, and other kiosks. */
const pauseMs = 1000;
const againMs = 60_000;

/** Addresses of what opens the attachments: of the newest first, within the bounds; no videos, which a kiosk does not play. */
export function addressesToKeep(items: readonly PublishedItem[], address: Files['address']): string[] {
  const wanted = new Set<string>();
  let room = mostOfAll;
  for (const item of items) {
    for (const { hash, type, bytes } of item.kind === 'notice' ? item.attachments : []) {
      const { family } = fileTypes[type];
      if (family === 'video' || bytes > mostOfOne || bytes > room || wanted.has(address(hash))) continue;
      room -= bytes;
      if (family === 'picture' || type === 'application/pdf') wanted.add(address(hash));
      if (family === 'document') wanted.add(`${address(hash)}/text`);
    }
  }
  return [...wanted];
}

const pdfsAmong = (items: readonly PublishedItem[], address: Files['address']): Set<string> =>
  new Set(
    items.flatMap((item) =>
      item.kind === 'notice'
        ? item.attachments.filter(({ type }) => type === 'application/pdf').map(({ hash }) => address(hash))
        : [],
    ),
  );

/** Keeps what reads a PDF, none of it loaded into the page; of another version than the page's nothing stays. Throws where the hub does not give it all. */
async function keepReader(): Promise<void> {
  const cache = await caches.open(readerKept);
  const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const tool of toolsToKeep) {
    if (held.delete(tool)) continue;
    const answer = await fetch(tool, { priority: 'low' });
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
    await cache.put(tool, answer);
  }
  for (const old of held) await cache.delete(old);
}

/** Keeps those of everything published from then on, one at a time; what is no longer published goes. Last what reads the PDFs among them. */
export function keepFilesOf(published: Published, { address }: Files): void {
  if (!('caches' in globalThis)) return;
  let timer: ReturnType<typeof setTimeout>;
  const look = async (): Promise<void> => {
    const cache = await caches.open(filesKept);
    const wanted = new Set(addressesToKeep(published.items.peek(), address));
    const held = new Set<string>();
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (wanted.has(pathname)) held.add(pathname);
      else await cache.delete(request);
    }
    const next = [...wanted].find((one) => !held.has(one) && !refused.has(one));
    if (next === undefined) {
      const pdfs = pdfsAmong(published.items.peek(), address);
      if ([...held].some((one) => pdfs.has(one))) await keepReader();
      return;
    }
    const answer = await fetch(next, { priority: 'low' });
    if (answer.ok) await cache.put(next, answer);
    else if (answer.status < 429) refused.add(next);
    else throw new Error(`the hub answered ${answer.status}`);
    again(pauseMs);
  };
  /** What the hub does not have, or cannot read. */
  const refused = new Set<string>();
  const again = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch(() => again(againMs)), ms);
  };
  effect(() => {
    if (published.items.value) again(pauseMs);
  });
}
