/** The provincial disclosure platform (gkmlpt) as it answers: a page with its site and categories, lists of articles, articles. */
import { z } from 'zod';

const Word = z.union([z.string(), z.number()]).nullish();
/** Further fields are left alone: sites of different age have different ones. */
export const Article = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.string().trim().min(1),
  document_number: Word,
  identifier: Word,
  publisher: Word,
  keywords: z.union([z.string(), z.array(z.string())]).nullish(),
  date: Word,
  created_at: Word,
  display_publish_time: Word,
  classify_main_name: Word,
  abstract: Word,
  url: Word,
  post_url: Word,
  attachment: z.array(z.looseObject({ name: z.string(), url: z.string() })).nullish(),
  is_expired: z.union([z.boolean(), z.number(), z.string()]).nullish(),
  is_abolished: z.union([z.boolean(), z.number(), z.string()]).nullish(),
});
export type Article = z.infer<typeof Article>;

const Listing = z.looseObject({
  classify: z.looseObject({ post_count: z.number().nullish() }).nullish(),
  total: z.number().nullish(),
  articles: z.array(z.unknown()),
});
export type Listing = { readonly total: number | null; readonly articles: readonly unknown[] };

const Node: z.ZodType<{ readonly id: string | number; readonly name: string; readonly children: readonly unknown[] }> =
  z.looseObject({
    id: z.union([z.string(), z.number()]),
    name: z.string().default(''),
    children: z.array(z.unknown()).default([]),
  });
export type Category = { readonly id: string; readonly name: string };
export type Site = { readonly sid: string; readonly categories: readonly Category[] };

/** `{site}/gkmlpt` of any address of the platform; undefined where it is none. */
export function platformOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, pathname } = new URL(address);
  const end = `${pathname}/`.indexOf('/gkmlpt/');
  if (!/^https?:$/.test(protocol) || end < 0) return undefined;
  return `${origin}${pathname.slice(0, end)}/gkmlpt`;
}

/** The bracketed value that begins at or after `from`, strings respected. */
function bracketed(text: string, from: number): string | undefined {
  const start = text.slice(from).search(/[[{]/) + from;
  let depth = 0;
  let quote = '';
  for (let at = start; start >= from && at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote) {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return undefined;
}

function categoriesIn(value: unknown): Category[] {
  if (Array.isArray(value)) return value.flatMap(categoriesIn);
  const node = Node.safeParse(value);
  if (!node.success) return [];
  const { id, name, children } = node.data;
  return [{ id: String(id), name: name || String(id) }, ...children.flatMap(categoriesIn)];
}

/** The site as its index page's `window._CONFIG` says; undefined where the page has none. */
export function siteOf(html: string): Site | undefined {
  const from = html.indexOf('_CONFIG');
  const config = from < 0 ? undefined : bracketed(html, from);
  const sid = /["']?SID["']?\s*:\s*["']?(\d+)/.exec(config ?? '')?.[1];
  if (!config || !sid) return undefined;
  const tree = /["']?TREE["']?\s*:/.exec(config);
  const text = tree ? bracketed(config, tree.index) : undefined;
  try {
    const categories = categoriesIn(JSON.parse(text ?? '[]'));
    return { sid, categories: categories.filter(({ id }, at) => categories.findIndex((one) => one.id === id) === at) };
  } catch {
    return { sid, categories: [] };
  }
}

/** A page of a list; undefined where the answer is none. */
export function listingOf(answer: unknown): Listing | undefined {
  const read = Listing.safeParse(answer);
  if (!read.success) return undefined;
  const { classify, total, articles } = read.data;
  return { total: classify?.post_count ?? total ?? null, articles };
}
