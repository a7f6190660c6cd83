/** Which releases of its pages the hub serves, so that an open page can tell that it is of another. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { releaseOf } from '#content/wire/page-release.ts';

export type PageReleases = { readonly kiosk: string; readonly signage: string };

/** Of the folder of built pages, as they are now. */
export function releasesIn(dir: string, version: string): PageReleases {
  const release = (page: string) => releaseOf(version, readFileSync(path.join(dir, page, 'index.html'), 'utf8'));
  return { kiosk: release('kiosk'), signage: release('signage') };
}
