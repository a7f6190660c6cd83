/** Lets a page come up and stay readable without the hub: keeps it, its parts and its letters while the hub is there. */
import { assetsNamedIn, releaseOf } from '#content/wire/page-release.ts';

/** The page's own, by its HTML as it came: nothing has added to it when this is first loaded. */
export const ownRelease = releaseOf(import.meta.env.RELEASE, document.documentElement.outerHTML);

/** Addresses of the font's slices: a character not yet shown must be there when the hub is away. */
function fontAddresses(): string[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => [sheet, rule] as const));
  return rules.flatMap(([sheet, rule]) => {
    const address = rule instanceof CSSFontFaceRule && /url\("?([^")]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
    return address ? [new URL(address, sheet.href ?? location.href).href] : [];
  });
}

/** What the page has loaded of its own. */
const loadedAssets = (): Promise<string[]> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      const names = list.getEntries().map(({ name }) => name);
      resolve(names.filter((name) => name.startsWith(`${location.origin}/assets/`)));
    });
    observer.observe({ type: 'resource', buffered: true });
  });

const absolute = (address: string): string => new URL(address, location.href).href;

/**
 * Keeps a page and all that it may need, `more` included. The page comes last, so that what is kept is whole; where it
 * is a new release's, what only the old one needed goes. Without a secure origin there is no service worker, but the
 * browser's own cache helps. Throws where the hub does not give it all.
 */
export async function stayWithoutHub(page: '/kiosk/' | '/signage/', more: readonly string[] = []): Promise<void> {
  const keeps = 'serviceWorker' in navigator && 'caches' in globalThis;
  if (keeps) {
    await navigator.serviceWorker.register(`${page}sw.js`, { scope: page });
    // What is loaded from then on it keeps itself.
    await navigator.serviceWorker.ready;
  }
  const wanted = [...(await loadedAssets()), ...fontAddresses(), ...more.map(absolute)];
  if (!keeps) {
    for (const asset of new Set(wanted)) await fetch(asset, { priority: 'low' });
    return;
  }
  const cache = await caches.open(`${page.split('/')[1]}-1`);
  const answer = await fetch(page, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
  const html = await answer.clone().text();
  const assets = new Set([...wanted, ...assetsNamedIn(html).map(absolute)]);
  for (const asset of assets) if (!(await cache.match(asset))) await cache.add(asset);
  const before = await (await cache.match(page))?.text();
  await cache.put(page, answer);
  if (before === undefined || before === html) return;
  for (const { url } of await cache.keys()) {
    if (new URL(url).pathname !== page && !assets.has(url)) await cache.delete(url);
  }
}

/** Whether the hub gives another page than this one, and whole: to load it then cannot end on an error. Throws where the hub is away. */
export async function isRenewed(page: '/kiosk/' | '/signage/'): Promise<boolean> {
  const answer = await fetch(page, { cache: 'no-cache' });
  if (!answer.ok) return false;
  const html = await answer.text();
  if (releaseOf(import.meta.env.RELEASE, html) === ownRelease) return false;
  for (const asset of assetsNamedIn(html)) if (!(await fetch(asset)).ok) return false;
  return true;
}
