/** The built pages as another release of the hub would have them: what a page starts with bears another name, and the old one is gone. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const built = path.resolve(import.meta.dirname, '../../dist/pages');

export type OtherRelease = { readonly dir: string; remove(): Promise<void> };

/** Of the kiosk and of signage, within the same version. */
export async function makeOtherRelease(): Promise<OtherRelease> {
  const dir = await mkdtemp(path.join(tmpdir(), 'gongkai-pages-'));
  await cp(built, dir, { recursive: true });
  for (const page of ['kiosk', 'signage']) {
    const file = path.join(dir, page, 'index.html');
    const html = await readFile(file, 'utf8');
    const [, name = ''] = new RegExp(`src="/assets/(${page}-[^"]+\\.js)"`).exec(html) ?? [];
    const other = `${page}-another1.js`;
    await writeFile(file, html.replace(name, other));
    const assets = path.join(dir, 'assets');
    for (const asset of await readdir(assets)) {
      if (asset === `${name}.br` || asset === `${name}.gz`) await rm(path.join(assets, asset));
    }
    await rename(path.join(assets, name), path.join(assets, other));
  }
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
