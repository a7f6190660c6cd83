/**
 * The service worker of kiosks and screens: the page itself comes up while the hub is away, after a reload or a power cut.
 * Pages first from the hub, then as kept; assets have their hash in the name, so what is kept is what it was.
 */
/// <reference lib="webworker" />
const worker = self as unknown as ServiceWorkerGlobalScope;
/** `/kiosk/` or `/signage/`; what is kept bears its name, see `stay.ts`. */
const page = new URL(worker.registration.scope).pathname;
const kept = `${page.split('/')[1]}-1`;
/** What reads a PDF, where a kiosk keeps any, see `kept-files.ts`. */
const readerKept = 'kiosk-reader-1';
/** A hub that does not answer within this is away. */
const patienceMs = 4000;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  // The desk's preview is another page, and never without the hub.
  if (pathname.startsWith(`${page}preview/`)) return;
  if (request.mode === 'navigate' && pathname.startsWith(page)) event.respondWith(pageFirstFromHub());
  else if (pathname.startsWith(`${page}pdf/`)) event.respondWith(readerPart(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

async function pageFirstFromHub(): Promise<Response> {
  try {
    const fresh = await fetch(page, { signal: AbortSignal.timeout(patienceMs), cache: 'no-cache' });
    if (!fresh.ok) throw new Error(`the hub answered ${fresh.status}`);
    return fresh;
  } catch (cause) {
    const old = await (await caches.open(kept)).match(page);
    if (old) return old;
    throw cause;
  }
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(kept);
  const old = await cache.match(request);
  if (old) return old;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

async function readerPart(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: readerKept })) ?? fetch(request);
}
