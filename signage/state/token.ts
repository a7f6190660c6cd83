/** The token of a screen: given once in the address, `/signage/hall#token=…`, kept by the browser, taken out of sight. */
import { openCopy } from '#content/page/copy.ts';

/** Undefined where none was ever given. */
export async function takeToken(screen: string): Promise<string | undefined> {
  const copy = openCopy<string>(`signage-${screen}-token`);
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null || given === '') return copy.load();
  await copy.save(given);
  history.replaceState(null, '', location.pathname + location.search);
  return given;
}
