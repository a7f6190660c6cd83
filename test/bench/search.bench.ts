/** Search over 10,000 disclosures against MiniSearch with the same tokens, and against a scan, in one run. */
import MiniSearch from 'minisearch';
import type { Instant } from '#content/model/time.ts';
import { bodyOf, headOf } from '#content/rules/search/fields.ts';
import { fold } from '#content/rules/search/fold.ts';
import { createSearchIndex } from '#content/rules/searching.ts';
import { createSounds } from '#server/search/sounds.ts';
import { chances } from '../support/chances.ts';
import { synthesised } from './synthesised.ts';

const count = 10_000;
const limit = 20;
const rounds = 5;
const now = 1_750_000_000_000 as Instant;

const items = synthesised(count);
const texts = items.map((it) => fold(`${it.title}\n${headOf(it)}\n${bodyOf(it)}`));
const synonyms = [{ official: '医疗保险', everyday: ['医保'] }];

/** Questions cut from the texts themselves: 2 to 6 characters that stand together, rare and common. */
const chance = chances(7);
const questions = Array.from({ length: 200 }, () => {
  for (;;) {
    const text = texts[Math.floor(chance() * count)] ?? '';
    const at = Math.floor(chance() * (text.length - 6));
    const piece = text.slice(at, at + 2 + Math.floor(chance() * 5));
    if (!/[ a-z0-9]/.test(piece)) return piece;
  }
});

const pairs = (text: string): string[] =>
  fold(text)
    .split(/ +/)
    .flatMap((run) =>
      run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    )
    .filter((pair) => pair !== '');

type Timing = { readonly p50: number; readonly p99: number; readonly recall: number };

/** Times of single questions in milliseconds, and the share of the texts that hold the question which were found. */
function measure(ask: (question: string) => unknown, found: (question: string) => ReadonlySet<string>): Timing {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      const from = performance.now();
      ask(question);
      // the first round warms up
      if (round > 0) times.push(performance.now() - from);
    }
  }
  times.sort((a, b) => a - b);
  const recalls = questions.map((question) => {
    const ids = found(question);
    const right = items.filter((_, at) => texts[at]?.includes(question));
    return right.filter((it) => ids.has(it.id)).length / right.length;
  });
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), recall: recalls.reduce((sum, one) => sum + one, 0) / recalls.length };
}

const timed = <Built>(build: () => Built): { readonly built: Built; readonly ms: number } => {
  const from = performance.now();
  const built = build();
  return { built, ms: performance.now() - from };
};

const sounds = createSounds({ items: () => items, town: () => ({ synonyms }) }).current();
const own = timed(() => createSearchIndex({ disclosures: items, sounds, synonyms }));
const peer = timed(() => {
  const mini = new MiniSearch({ fields: ['title', 'head', 'body'], tokenize: pairs, processTerm: (term) => term });
  mini.addAll(items.map((it) => ({ id: it.id, title: it.title, head: headOf(it), body: bodyOf(it) })));
  return mini;
});
const options = { combineWith: 'AND' as const };

const results = {
  'own index': measure(
    (question) => own.built.search(question, { limit, now }),
    (question) => new Set(own.built.search(question, { limit: count * 4, now }).items.map((it) => it.id)),
  ),
  MiniSearch: measure(
    (question) => peer.built.search(question, options).slice(0, limit),
    (question) => new Set(peer.built.search(question, options).map((it) => String(it.id))),
  ),
  'scan (floor)': measure(
    (question) => texts.filter((text) => text.includes(question)),
    (question) => new Set(items.filter((_, at) => texts[at]?.includes(question)).map((it) => it.id)),
  ),
};

process.stdout.write(`search, ${count} disclosures, ${questions.length} questions\n`);
for (const [name, { p50, p99, recall }] of Object.entries(results)) {
  process.stdout.write(
    `  ${name.padEnd(14)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  recall ${recall.toFixed(3)}\n`,
  );
}
const change = timed(() => {
  for (const it of items.slice(0, 100)) own.built.put({ ...it, revision: 2 }, sounds[it.id]);
});
const ratio = results.MiniSearch.p99 / results['own index'].p99;
process.stdout.write(
  `  build ${own.ms.toFixed(0)} ms (MiniSearch ${peer.ms.toFixed(0)} ms), one change ${(change.ms / 100).toFixed(2)} ms\n`,
);
process.stdout.write(`  MiniSearch p99 / own p99: ${ratio.toFixed(1)} (goal: at least 10)\n`);
if (ratio < 10 || results['own index'].recall < results.MiniSearch.recall - 0.001) process.exitCode = 1;
