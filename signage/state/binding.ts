/**
 * Which screen this page is, and its token. Staff pair a page that stands at `/signage/`, or give the token once in the
 * address, `/signage/hall#token=…`; the browser keeps both, and the token leaves the address.
 */
import { openCopy } from '#content/page/copy.ts';
import type { Paired } from '#content/wire/events.ts';

export type Binding = { readonly screen: string; readonly token: string | undefined };

const paired = openCopy<string | null>('signage');
const tokenOf = (screen: string) => openCopy<string | null>(`signage.${screen}.token`);
const address = /^\/signage\/([a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)\/?$/;

/** The screen that the address names, else the one that the page was paired with; undefined where there is neither. */
export async function findBinding(): Promise<Binding | undefined> {
  const screen = address.exec(location.pathname)?.[1] ?? (await paired.load());
  if (!screen) return undefined;
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    await tokenOf(screen).save(given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return { screen, token: given || ((await tokenOf(screen).load()) ?? undefined) };
}

export async function keepBinding({ screen, token }: Paired): Promise<void> {
  await Promise.all([paired.save(screen), tokenOf(screen).save(token)]);
}

/** The screen is no longer this page's. */
export async function forgetBinding(screen: string): Promise<void> {
  await tokenOf(screen).save(null);
  if ((await paired.load()) === screen) await paired.save(null);
}
