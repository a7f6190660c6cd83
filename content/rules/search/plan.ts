/** What is to be looked for: the places of a question that can be covered, and the words that cover them. */
import { toldIn } from './acts.ts';
import { isTrusted, piecesOf } from './letters.ts';
import type { Cell, Lexicon, Reading } from './lexicon.ts';
import { nearIn } from './mistakes.ts';
import { readings, type Typed } from './pinyin.ts';
import type { Places } from './places.ts';
import { type Question, weightsOf } from './question.ts';
import type { Synonyms } from './synonyms.ts';

/** A place: a character, or a word that was typed by its sound (then `char` is empty). */
export type Place = {
  readonly char: string;
  readonly weight: number;
  /** True where it may follow the place before in a text, so that both make a pair. */
  readonly joins: boolean;
  /** True where a word begins. */
  readonly begins: boolean;
};
/** Words that cover the places from `from` until `until`; `final` where these words are looked up in no other group. */
export type Span = {
  readonly from: number;
  readonly until: number;
  readonly words: readonly Reading[];
  readonly final?: boolean;
};
export type Plan = { readonly places: readonly Place[]; readonly spans: readonly Span[] };

/** Places are bits of a signed number. */
const mostPlaces = 30;
const mostReadings = 24;

type Known = { readonly lexicon: Lexicon; readonly synonyms: Synonyms; readonly places: Places };

export function planOf(question: Question, known: Known): Plan {
  const { lexicon, synonyms } = known;
  const places: Place[] = [];
  const spans: Span[] = [];
  for (const { text, close } of question.runs) {
    const start = places.length;
    if (/[a-z]/.test(text)) {
      for (const piece of piecesOf(text, synonyms)) {
        // a word of another language that staff have listed is no pinyin
        if (piece.is === 'listed') addWord(synonyms.of(piece.word), places, spans, true);
        else if (piece.is === 'foreign') addWord(literally(piece.word), places, spans);
        else if (/[a-z]/.test(piece.text)) addSounds(piece.text, places, spans, lexicon);
        else addCharacters(piece.text, false, places, spans, known);
      }
    } else addCharacters(text, close, places, spans, known);
    addMeanings(places, start, spans, synonyms);
  }
  return {
    places: places.slice(0, mostPlaces),
    spans: spans.filter((span) => span.until <= mostPlaces),
  };
}

/** A place that any of the words covers. */
function addWord(words: readonly Reading[], places: Place[], spans: Span[], final = false): void {
  spans.push({ from: places.length, until: places.length + 1, words, final });
  places.push({ char: '', weight: 1, joins: false, begins: true });
}

const literally = (text: string): readonly Reading[] => (text.length > 1 ? [{ text, sure: true }] : []);

/** From so many digits on a number is one word: in pieces it would stand in nearly every text. */
const number = /\d{3,}/g;

function addCharacters(
  text: string,
  close: boolean,
  places: Place[],
  spans: Span[],
  { synonyms, places: weak }: Known,
): void {
  const weights = weightsOf(text, weak);
  const listed = /\d/.test(text) ? synonyms.within(text) : [];
  const numbers = [...text.matchAll(number)].filter(
    ({ index, 0: { length } }) => !listed.some(({ from, until }) => from <= index && index + length <= until),
  );
  let afterNumber = false;
  for (let at = 0; at < text.length; at++) {
    const digits = numbers.find(({ index }) => index === at)?.[0];
    if (digits !== undefined) {
      addWord([{ text: digits, sure: true, number: true }], places, spans);
      at += digits.length - 1;
      afterNumber = true;
      continue;
    }
    // as in 2020年, which is more than a year and a 年 somewhere
    if (afterNumber)
      spans.push({
        from: places.length,
        until: places.length + 1,
        words: [{ text: text.slice(at - 1, at + 1), sure: true }],
      });
    // one character left of asking only seems to follow what stood before
    const left = close && text.length === 1 ? 0.3 : 1;
    places.push({
      char: text.charAt(at),
      weight: (weights[at] ?? 1) * left,
      joins: at > 0 || close,
      begins: afterNumber || at === 0,
    });
    afterNumber = false;
  }
}

function addMeanings(places: readonly Place[], start: number, spans: Span[], synonyms: Synonyms): void {
  const text = places
    .slice(start)
    .map((place) => place.char || ' ')
    .join('');
  for (const { from, until, words } of [...synonyms.within(text), ...toldIn(text)]) {
    spans.push({ from: start + from, until: start + until, words });
  }
  for (const span of [...spans]) {
    if (span.final || span.from < start || places[span.from]?.char !== '') continue;
    const more = span.words.flatMap(({ text: word, sure }) =>
      synonyms
        .within(word)
        .filter((meaning) => meaning.until - meaning.from === word.length)
        .flatMap((meaning) => meaning.words.map((other) => ({ ...other, sure }))),
    );
    if (more.length > 0) spans.push({ from: span.from, until: span.until, words: more });
  }
}

/** Ways to read a run of letters and characters, as cells. */
function waysOf(run: string): Cell[][] {
  let ways: Cell[][] = [[]];
  for (const [piece] of run.matchAll(/[a-z]+|[^a-z']/g)) {
    const read: Cell[][] = /[a-z]/.test(piece) ? readings(piece, 6) : [[piece]];
    ways = ways.flatMap((way) => (read.length > 0 ? read : [[...piece]]).map((more) => [...way, ...more])).slice(0, 8);
  }
  return ways;
}

const typedLength = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : cell.text.length), 0);

/** Of the letters of a run so many must be heard in words, or it is no pinyin. */
const leastHeard = 0.7;

function addSounds(run: string, places: Place[], spans: Span[], lexicon: Lexicon): void {
  const from = { places: places.length, spans: spans.length };
  const letters = run.replace(/[^a-z]/g, '').length;
  let ways = waysOf(run);
  let joins = false;
  let heard = 0;
  let onlyWhole = true;
  while (places.length < mostPlaces && (ways[0]?.length ?? 0) > 0) {
    const read = ways.map((way) => {
      const { length, readings: words } = lexicon.read(way, mostReadings);
      const cells = way.slice(0, length);
      const trusted = isTrusted(cells, { readings: words }, length === way.length);
      return { way, length, words: trusted ? words : [], letters: typedLength(cells), trusted };
    });
    const worthy = read.some((one) => one.trusted) ? read.filter((one) => one.trusted) : read;
    const farthest = Math.max(...worthy.map((one) => one.letters));
    const best = worthy.filter((one) => one.letters === farthest);
    const chosen = best[0];
    if (!chosen) return;
    const first = chosen.way[0] ?? '';
    if (chosen.length < 2 && typeof first === 'string') {
      places.push({ char: first, weight: /[a-z]/.test(first) ? 0.5 : 1, joins, begins: !joins });
      joins = true;
      ways = [chosen.way.slice(1)];
      continue;
    }
    const words = best
      .flatMap((one) => one.words)
      .filter(({ text }, at, all) => all.findIndex((it) => it.text === text) === at);
    const taken = chosen.way.slice(0, Math.max(1, chosen.length));
    onlyWhole &&= taken.every((cell) => typeof cell === 'string' || cell.whole);
    // a syllable alone may be a word beside others, what is only begun may not
    const isWord = chosen.length > 1 || onlyWhole || places.length === from.places;
    if (words.length > 0 && isWord) heard += typedText(taken).replace(/[^a-z]/g, '').length;
    addWord([...words, ...literally(typedText(taken))], places, spans);
    joins = false;
    ways = [chosen.way.slice(Math.max(1, chosen.length))];
  }
  if (heard >= letters * leastHeard) return;
  // no pinyin: letters as they are written, characters as they are
  places.length = from.places;
  spans.length = from.spans;
  for (const [piece] of run.matchAll(/[a-z]+|[^a-z']+/g)) {
    if (/[a-z]/.test(piece)) addWord(literally(piece), places, spans);
    else
      [...piece].forEach((char, at) => {
        places.push({ char, weight: 1, joins: at > 0, begins: at === 0 });
      });
  }
}

const typedText = (cells: readonly Cell[]): string =>
  cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('');

/** Words that a run of characters may have been meant to be: of the same sound, or one mistake away. */
export function mended(places: readonly Place[], from: number, until: number, lexicon: Lexicon): Span | null {
  const chars = places.slice(from, until).map((place) => place.char);
  if (chars.length < 2) return null;
  const text = chars.join('');
  const sounds = chars.map((char) => lexicon.soundOf(char));
  const typed: Typed[] = sounds.flatMap((sound) => (sound === undefined ? [] : [{ text: sound, whole: true }]));
  const heard = typed.length === chars.length ? lexicon.read(typed, mostReadings) : { length: 0, readings: [] };
  const alike = heard.length === chars.length ? heard.readings.map((word) => word.text) : [];
  const words = [...new Set([...alike, ...nearIn(lexicon.tape(), text, 8)])].filter((word) => word !== text);
  return words.length > 0 ? { from, until, words: words.map((word) => ({ text: word, sure: false })) } : null;
}
