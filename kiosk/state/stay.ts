/** Lets the kiosk come up and stay readable without the hub: keeps the page, its parts and its letters while the hub is there. */

const script = '/kiosk/sw.js';
const kept = 'kiosk-1';

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

/** Fetches all that the page may need. Without a secure origin there is no service worker, but the browser's own cache helps. */
export async function stayWithoutHub(): Promise<void> {
  const assets = [...new Set([...(await loadedAssets()), ...fontAddresses()])];
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) {
    for (const asset of assets) await fetch(asset, { priority: 'low' });
    return;
  }
  await navigator.serviceWorker.register(script, { scope: '/kiosk/' });
  const cache = await caches.open(kept);
  await cache.add('/kiosk/');
  for (const asset of assets) if (!(await cache.match(asset))) await cache.add(asset);
}
