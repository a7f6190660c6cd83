/** Which release a page is of: the hub's version, and what tells two builds within one version apart. */

/** Addresses of assets that a page's HTML names. Their names change with what is in them. */
export const assetsNamedIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, address = '']) => address)),
];

/** FNV-1a: told apart is all that builds need to be. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** As in SemVer: `0.1.0+1a2b3c4d`; the version alone where the page names no assets, as in development. */
export function releaseOf(version: string, html: string): string {
  const assets = assetsNamedIn(html).sort();
  return assets.length > 0 ? `${version}+${markOf(assets.join())}` : version;
}
