/**
 * `import gkmlpt URL`: what the town already published on the provincial platform, as drafts that are released at the desk.
 * Saved in small portions: a run that was cut off is simply started again, and takes nothing twice.
 */
import type { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { markdownOf } from '#content/rules/markdown/blocks.ts';
import { imported, reimported } from '#content/rules/release.ts';
import type { Keep } from '#server/platform/keep.ts';
import { failed, misused, textOf, wordsOf } from '../command.ts';
import { type CommandNeeds, changeData, console, type Data, requireData } from '../data.ts';
import { createFetching, type Fetching } from './fetching.ts';
import { blocksOf, elementOfClass } from './html-blocks.ts';
import { type Facts, factsOf, noticeOf } from './notice-of.ts';
import { Article, type Category, listingOf, platformOf, siteOf } from './platform.ts';

const usage = 'import gkmlpt URL [--pause MS]';
/** A run that is cut off loses at most so many articles that it had fetched. */
const portion = 20;
const mostPages = 1000;

type Counts = { fresh: number; changed: number; same: number; kept: number; withoutText: number; faulty: number };
type Run = {
  readonly base: string;
  readonly sid: string;
  readonly fetching: Fetching;
  readonly store: Keep<Data>;
  readonly needs: CommandNeeds;
  readonly seen: Set<string>;
  readonly counts: Counts;
};

const bodyClasses = ['article-content', 'news_cont_d_wrap', 'TRS_Editor'];

/** The article's text as Markdown; empty where its page is missing or has none. */
async function textAt(fetching: Fetching, source: string | null): Promise<string> {
  const html = source === null ? undefined : await fetching.text(source);
  if (html === undefined) return '';
  const body = bodyClasses.map((name) => elementOfClass(html, name)).find((one) => one !== undefined);
  return body === undefined ? '' : markdownOf(blocksOf(body)).trim();
}

const isSame = (working: DisclosureRecord['working'], facts: Facts): boolean =>
  (Object.keys(facts) as (keyof Facts)[]).every((key) => (working as Notice)[key] === facts[key]);

async function keepPortion({ store, needs, counts }: Run, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const now = needs.clock.now();
  await store.change(({ disclosures }) => {
    for (const notice of notices) {
      const before = disclosures[notice.id] as DisclosureRecord | undefined;
      disclosures[notice.id] = before ? reimported(before, notice, console.by, now) : imported(notice, console.by, now);
      counts[before ? 'changed' : 'fresh'] += 1;
    }
  });
}

/** The notice of an article that is new or has changed there; undefined where there is nothing to save. */
async function noticeFrom(run: Run, entry: unknown, category: string): Promise<Notice | undefined> {
  const { base, sid, store, needs, seen, counts, fetching } = run;
  const read = Article.safeParse(entry);
  if (!read.success) {
    counts.faulty += 1;
    return undefined;
  }
  const article = read.data;
  const id = `gkmlpt-${sid}-${String(article.id)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)}`.replace(/-+$/, '');
  if (seen.has(id)) return undefined;
  seen.add(id);
  const facts = factsOf(article, category, needs.config.zone);
  const record = store.data.disclosures[id];
  if (record && isSame(record.working, facts)) {
    counts.same += 1;
    return undefined;
  }
  if (record && record.history.at(-1)?.act !== 'import') {
    counts.kept += 1;
    return undefined;
  }
  const address = String(article.url ?? article.post_url ?? '');
  const source = address !== '' && URL.canParse(address, `${base}/`) ? new URL(address, `${base}/`).href : null;
  const usable = source !== null && /^https?:/.test(source) ? source : null;
  const text = await textAt(fetching, usable);
  if (text === '') counts.withoutText += 1;
  const made = noticeOf(id, article, facts, usable, text);
  if ('notice' in made) return made.notice;
  counts.faulty += 1;
  needs.say(`  跳过 skipped ${id}: ${made.fault}`);
  return undefined;
}

async function importCategory(run: Run, { id, name }: Category, place: string): Promise<void> {
  const { base, sid, fetching, needs } = run;
  let read = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await fetching.text(`${base}/api/all/${encodeURIComponent(id)}?page=${page}&sid=${sid}`);
    const listing = answer === undefined ? undefined : listingOf(jsonOf(answer));
    if (!listing) {
      needs.say(`${place} ${name}：第 ${page} 页没有，平台只给了 ${read} 条 page ${page} is missing there`);
      return;
    }
    let portionOf: Notice[] = [];
    for (const entry of listing.articles) {
      const notice = await noticeFrom(run, entry, name);
      if (notice) portionOf.push(notice);
      if (portionOf.length >= portion) {
        await keepPortion(run, portionOf);
        portionOf = [];
      }
    }
    await keepPortion(run, portionOf);
    read += listing.articles.length;
    needs.say(`${place} ${name}：${read}${listing.total === null ? '' : `/${listing.total}`}`);
    if (listing.articles.length === 0 || listing.total === null || read >= listing.total) return;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function importGkmlpt(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const words = wordsOf(args, usage, { pause: { type: 'string' } }, 1);
  const [address = ''] = words.plain;
  const base = platformOf(address);
  const pause = textOf(words, 'pause') ?? '200';
  if (!base || !/^\d{1,5}$/.test(pause)) throw misused(usage);
  const fetching = createFetching(Number(pause));
  await requireData(needs);
  const unreachable = (error: unknown) =>
    failed(
      `平台访问不了，已保存的不会丢，请稍后再运行一次 the platform cannot be reached, what was saved stays: ${(error as Error).message}`,
    );
  await changeData(needs, async (store, record) => {
    const index = await fetching.text(`${base}/index`).catch((error) => {
      throw unreachable(error);
    });
    const site = index === undefined ? undefined : siteOf(index);
    if (!site) throw failed(`${base}/index 不是政府信息公开目录平台的页面 is no page of the platform`);
    const counts: Counts = { fresh: 0, changed: 0, same: 0, kept: 0, withoutText: 0, faulty: 0 };
    const run: Run = { base, sid: site.sid, fetching, store, needs, seen: new Set(), counts };
    const categories = site.categories.length > 0 ? site.categories : [{ id: '0', name: '全部' }];
    try {
      for (const [at, category] of categories.entries())
        await importCategory(run, category, `${at + 1}/${categories.length}`);
    } catch (error) {
      throw unreachable(error);
    } finally {
      await record(console, 'disclosure.import', 'gkmlpt', { source: base, ...counts });
    }
    needs.say(
      `新增 ${counts.fresh}，有改动 ${counts.changed}，已有 ${counts.same}，这里已另行处理 ${counts.kept}，没有正文 ${counts.withoutText}，跳过 ${counts.faulty} new, changed, already here, handled here, without text, skipped`,
    );
    needs.say('请在工作台“批量发布”核对后发布 check and release them at the desk');
  });
}
