/**
 * `import gkmlpt URL`: what the town already published on the provincial platform, as drafts that are released at the desk.
 * Saved in small portions: a run that was cut off is simply started again, and takes nothing twice.
 */
import type { Notice } from '#content/model/notice.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { markdownOf } from '#content/rules/markdown/blocks.ts';
import { isTouchedHere } from '#content/rules/release.ts';
import { isStoreFault } from '#server/platform/store-fault.ts';
import { CommandRefused, failed, misused, textOf, wordsOf } from '../command.ts';
import { type CommandNeeds, requireData } from '../data.ts';
import { createFetching, type Fetching } from './fetching.ts';
import { blocksOf, elementOfClass } from './html-blocks.ts';
import { type Keeping, keeping } from './keeping.ts';
import { type Facts, factsOf, noticeOf } from './notice-of.ts';
import { Article, type Category, listingOf, platformOf, siteOf } from './platform.ts';

const usage = 'import gkmlpt URL [--pause MS] [--texts]';
/** A run that is cut off loses at most so many articles that it had fetched. */
const portion = 20;
const mostPages = 1000;

type Counts = { fresh: number; changed: number; same: number; kept: number; withoutText: number; faulty: number };
type Run = {
  readonly base: string;
  readonly sid: string;
  readonly fetching: Fetching;
  readonly keeping: Keeping;
  readonly needs: CommandNeeds;
  /** Also asks for the text of what looks the same in the list. */
  readonly texts: boolean;
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

/** What the platform does not say is no change: a day of publication may have been noted here. */
const isSame = (working: DisclosureRecord['working'], facts: Facts): boolean =>
  (Object.keys(facts) as (keyof Facts)[]).every(
    (key) => facts[key] === null || (working as Notice)[key] === facts[key],
  );

async function keepPortion({ keeping, counts }: Run, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const taken = await keeping.keep(notices);
  for (const key of ['fresh', 'changed', 'same', 'kept'] as const) counts[key] += taken[key];
}

/** The notice of an article that is new or has changed there; undefined where there is nothing to save. */
async function noticeFrom(run: Run, entry: unknown, category: string): Promise<Notice | undefined> {
  const { base, sid, keeping, needs, seen, counts, fetching } = run;
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
  const record = keeping.find(id);
  if (record && isTouchedHere(record)) {
    counts.kept += 1;
    return undefined;
  }
  if (record && !run.texts && isSame(record.working, facts)) {
    counts.same += 1;
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
    const far = () => needs.say(`${place} ${name}：${read}${listing.total === null ? '' : `/${listing.total}`}`);
    for (const entry of listing.articles) {
      const notice = await noticeFrom(run, entry, name);
      read += 1;
      if (notice) portionOf.push(notice);
      if (portionOf.length >= portion) {
        await keepPortion(run, portionOf);
        portionOf = [];
        if (read % listing.articles.length !== 0) far();
      }
    }
    await keepPortion(run, portionOf);
    far();
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
  const words = wordsOf(args, usage, { pause: { type: 'string' }, texts: { type: 'boolean' } }, 1);
  const [address = ''] = words.plain;
  const base = platformOf(address);
  const pause = textOf(words, 'pause') ?? '200';
  if (!base || !/^\d{1,5}$/.test(pause)) throw misused(usage);
  const fetching = createFetching(Number(pause));
  await requireData(needs);
  const unreachable = (error: unknown) =>
    error instanceof CommandRefused || isStoreFault(error)
      ? error
      : failed(
          `平台访问不了，已保存的不会丢，请稍后再运行一次 the platform cannot be reached, what was saved stays: ${(error as Error).message}`,
        );
  const index = await fetching.text(`${base}/index`).catch((error) => {
    throw unreachable(error);
  });
  const site = index === undefined ? undefined : siteOf(index);
  if (!site) throw failed(`${base}/index 不是政府信息公开目录平台的页面 is no page of the platform`);
  const counts: Counts = { fresh: 0, changed: 0, same: 0, kept: 0, withoutText: 0, faulty: 0 };
  const categories = site.categories.length > 0 ? site.categories : [{ id: '0', name: '全部' }];
  await keeping({
    source: base,
    needs,
    counts,
    fetch: async (keeping) => {
      const run: Run = {
        ...{ base, sid: site.sid, fetching, keeping, needs, counts },
        texts: words.options.texts === true,
        seen: new Set(),
      };
      try {
        for (const [at, category] of categories.entries())
          await importCategory(run, category, `${at + 1}/${categories.length}`);
      } catch (error) {
        throw unreachable(error);
      }
    },
  });
  needs.say(
    `新增 ${counts.fresh}，有改动 ${counts.changed}，已有 ${counts.same}，这里已另行处理 ${counts.kept}，没有正文 ${counts.withoutText}，跳过 ${counts.faulty} new, changed, already here, handled here, without text, skipped`,
  );
  needs.say('请在工作台“批量发布”核对后发布 check and release them at the desk');
}
