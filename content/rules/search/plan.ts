/** What is to be looked for: the places of a question that can be covered, and the words that cover them. */
import { toldIn } from './acts.ts';
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
/** Words that cover the places from `from` until `until`. */
export type Span = { readonly from: number; readonly until: number; readonly words: readonly Reading[] };
export type Plan = { readonly places: readonly Place[]; readonly spans: readonly Span[] };

/** Places are bits of a signed number. */
const mostPlaces = 30;
const mostReadings = 24;

type Known = { readonly lexicon: Lexicon; readonly synonyms: Synonyms; readonly places: Places };

export function planOf(question: Question, { lexicon, synonyms, places: weak }: Known): Plan {
  const places: Place[] = [];
  const spans: Span[] = [];
  for (const { text, close } of question.runs) {
    const start = places.length;
    const meant = /[a-z]/.test(text) ? synonyms.of(text.replaceAll("'", '')) : [];
    if (meant.length > 0) {
      // a word of another language that staff have listed is no pinyin
      spans.push({ from: start, until: start + 1, words: meant });
      places.push({ char: '', weight: 1, joins: false, begins: true });
    } else if (/[a-z]/.test(text)) addSounds(text, places, spans, lexicon);
    else {
      const weights = weightsOf(text, weak);
      for (let at = 0; at < text.length; at++) {
        // one character left of asking only seems to follow what stood before
        const left = close && text.length === 1 ? 0.3 : 1;
        places.push({
          char: text.charAt(at),
          weight: (weights[at] ?? 1) * left,
          joins: at > 0 || close,
          begins: at === 0,
        });
      }
    }
    addMeanings(places, start, spans, synonyms);
  }
  return {
    places: places.slice(0, mostPlaces),
    spans: spans.filter((span) => span.until <= mostPlaces),
  };
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
    if (span.from < start || places[span.from]?.char !== '') continue;
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

function addSounds(run: string, places: Place[], spans: Span[], lexicon: Lexicon): void {
  let ways = waysOf(run);
  let joins = false;
  while (places.length < mostPlaces && (ways[0]?.length ?? 0) > 0) {
    const read = ways.map((way) => {
      const { length, readings: words } = lexicon.read(way, mostReadings);
      return { way, length, words, letters: typedLength(way.slice(0, length)) };
    });
    const farthest = Math.max(...read.map((one) => one.letters));
    const best = read.filter((one) => one.letters === farthest);
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
    const literal = typedText(chosen.way.slice(0, Math.max(1, chosen.length)));
    spans.push({
      from: places.length,
      until: places.length + 1,
      words: [...words, ...(literal.length > 1 ? [{ text: literal, sure: true }] : [])],
    });
    places.push({ char: '', weight: 1, joins: false, begins: true });
    joins = false;
    ways = [chosen.way.slice(Math.max(1, chosen.length))];
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
