/** Handwriting: how many characters, written badly in several ways, are the first and among the first eight. Prints the table. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFamiliarity, type Familiarity } from '#content/rules/handwriting/familiarity.ts';
import { createRecogniser, type Recogniser } from '#content/rules/handwriting/recognising.ts';
import { strokesIn, type Written } from '#content/rules/handwriting/stroke-table.ts';
import { loadStarter } from '#server/starter.ts';
import { ensureStrokes, strokeTable } from '../../../../../kiosk/make-strokes.mjs';
import { chances } from '../../../../support/chances.ts';
import { type Hand, writtenBy } from '../../../../support/handwriting.ts';

const neat: Hand = { sloppy: 0.4, disorder: 0, joined: 0, careless: 0 };
const sloppy: Hand = { sloppy: 1, disorder: 0, joined: 0, careless: 0.05 };
/** Each with the least that must be right: first of all, among the first eight. */
const hands: readonly (readonly [string, Hand, number, number])[] = [
  ['neat', neat, 0.97, 1],
  ['sloppy', sloppy, 0.97, 0.99],
  ['in another order', { ...sloppy, disorder: 0.5 }, 0.95, 0.99],
  ['strokes joined', { ...sloppy, joined: 0.35 }, 0.95, 0.99],
  ['joined and in another order', { ...sloppy, joined: 0.35, disorder: 0.5 }, 0.88, 0.97],
  ['as bad as can be', { sloppy: 1.6, joined: 0.5, disorder: 0.3, careless: 0.15 }, 0.7, 0.85],
];

let recogniser: Recogniser;
let familiarity: Familiarity;
let sample: Written[];
let table: Written[];

beforeAll(async () => {
  ensureStrokes();
  table = [...strokesIn(readFileSync(strokeTable))];
  recogniser = createRecogniser();
  for (const written of table) recogniser.learn(written);
  const { disclosures, town } = await loadStarter(path.resolve(import.meta.dirname, '../../../../../content/starter'));
  const words = [
    ...disclosures.flatMap(({ title, keywords }) => [title, ...keywords]),
    ...town.synonyms.flatMap(({ official, everyday }) => [official, ...everyday]),
  ];
  familiarity = createFamiliarity();
  for (const word of words) familiarity.count(word, 1);
  const occurring = new Set(words.join(''));
  sample = table.filter(({ character }) => occurring.has(character)).filter((_, at) => at % 3 === 0);
}, 120_000);

describe('a table of every common character', () => {
  it.each(hands)(
    'knows what is written %s',
    (name, hand, least, leastOfEight) => {
      const random = chances(20_261_125);
      let [first, eight] = [0, 0];
      for (const { character, ink } of sample) {
        const given = familiarity.likeliest(recogniser.recognise(writtenBy(hand, ink, random), 60), '', 8);
        if (given[0] === character) first += 1;
        if (given.includes(character)) eight += 1;
      }
      const [ofFirst, ofEight] = [first / sample.length, eight / sample.length];
      process.stdout.write(
        `handwriting, ${name}: first ${ofFirst.toFixed(3)}, of eight ${ofEight.toFixed(3)} (${sample.length} of ${table.length})\n`,
      );
      expect(sample.length).toBeGreaterThan(300);
      expect(ofFirst).toBeGreaterThanOrEqual(least);
      expect(ofEight).toBeGreaterThanOrEqual(leastOfEight);
    },
    60_000,
  );
});

it('what goes on with the last character comes first among the alike', () => {
  const looks = ['未', '末', '来'].map((character) => ({ character, alike: 0.9 }));
  const words = createFamiliarity();
  for (const word of ['期末', '未来', '未婚', '未成年人', '末日']) words.count(word, 1);
  words.count('末日', -1);
  words.learnTraditional((character) => (character === '來' ? '来' : character));
  expect(words.likeliest(looks, '', 2)[0]).toBe('未');
  expect(words.likeliest(looks, '期', 1)).toEqual(['末']);
  expect(words.likeliest([{ character: '來', alike: 0.88 }, ...looks.slice(0, 2)], '未', 1)).toEqual(['來']);
});

it('a dot is no character, one stroke is', () => {
  expect(recogniser.recognise([[[3, 3]]], 8)).toEqual([]);
  expect(recogniser.recognise([], 8)).toEqual([]);
  const line = recogniser.recognise(
    [
      [
        [10, 100],
        [240, 96],
      ],
    ],
    3,
  );
  expect(line[0]?.character).toBe('一');
});
