/**
 * The words that visitors may mean: titles, keywords and the words of the synonym groups, with their sounds. They stand one after
 * the other on a tape, a place a character, so that a question is looked up by running along it.
 */
import { fold, foldCode, isHanCode } from './fold.ts';
import { answers, initialClass, type Typed } from './pinyin.ts';

/** A place of a pattern: the character itself, or what was typed for it. */
export type Cell = string | Typed;

/** A text that a pattern may mean; `brief` where it is sought in titles and heads only, `number` where only as a number begins. */
export type Reading = {
  readonly text: string;
  readonly sure: boolean;
  readonly brief?: boolean;
  readonly number?: boolean;
};
export type Readings = { readonly length: number; readonly readings: readonly Reading[] };

type Seen = { text: string; rank: number; count: number; sure: boolean };

export type Lexicon = {
  /** Adds a word once; `sound` has a syllable for each Chinese character, or is empty where it is not known. */
  readonly add: (word: string, sound: string) => void;
  /** What the longest beginning of `cells` may mean that is on the tape: the likeliest first. */
  readonly read: (cells: readonly Cell[], limit: number) => Readings;
  readonly soundOf: (char: string) => string | undefined;
  readonly tape: () => string;
};

const gap = ' ';
/** What people type is some hundred syllables and their beginnings. */
const mostGrades = 2000;

export function createLexicon(): Lexicon {
  const words = new Set<string>();
  const heard = new Map<string, string>();
  /** Syllables by number; the tape has their numbers. 0 where none is known. */
  const syllables: string[] = [''];
  const numbers = new Map([['', 0]]);
  let said = new Uint16Array(4096);
  let places = 1;
  /** By what is typed for one character: how well each syllable answers it, by its number. */
  const grades = new Map<string, Uint8Array>();
  let chars = gap;
  let initials = gap;
  // joined to the tape when it is next read: a tape that grows by single characters is copied for each
  let newChars: string[] = [];
  let newInitials: string[] = [];
  let open = false;

  const say = (syllable: string): void => {
    let number = numbers.get(syllable);
    if (number === undefined) {
      number = syllables.push(syllable) - 1;
      numbers.set(syllable, number);
      grades.clear();
    }
    if (places === said.length) {
      const larger = new Uint16Array(places * 2);
      larger.set(said);
      said = larger;
    }
    said[places++] = number;
  };
  const place = (char: string, syllable: string): void => {
    newChars.push(char);
    newInitials.push(syllable === '' ? '?' : initialClass(syllable));
    say(syllable);
    open = true;
    if (syllable !== '' && !heard.has(char)) heard.set(char, syllable);
  };
  const close = (): void => {
    if (!open) return;
    newChars.push(gap);
    newInitials.push(gap);
    say('');
    open = false;
  };
  const join = (): void => {
    if (newChars.length === 0) return;
    chars += newChars.join('');
    initials += newInitials.join('');
    newChars = [];
    newInitials = [];
  };

  const gradesOf = (cell: Typed, last: boolean): Uint8Array => {
    const key = `${cell.text}${cell.whole ? '.' : '-'}${last ? '.' : ''}`;
    const known = grades.get(key);
    if (known) return known;
    const fresh = Uint8Array.from(syllables, (syllable) => answers(syllable, cell, last));
    if (grades.size < mostGrades) grades.set(key, fresh);
    return fresh;
  };

  /** Where the pattern may begin, by a key of characters or of initials that stands `offset` after its beginning. */
  const eachStart = (cells: readonly Cell[], visit: (at: number) => void): void => {
    const known = cells.findIndex((cell, at) => at < 2 && typeof cell === 'string');
    const first = cells[known];
    const byChar = typeof first === 'string';
    const text = byChar ? chars : initials;
    const key = byChar
      ? first
      : cells
          .slice(0, 2)
          .map((cell) => (typeof cell === 'string' ? '' : initialClass(cell.text)))
          .join('');
    // one syllable alone is in nearly every title: only words that begin with it are meant
    const [sought, offset] = cells.length === 1 ? [gap + key, -1] : [key, byChar ? known : 0];
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) visit(at - offset);
  };

  return {
    add(word, sound) {
      if (words.has(word)) return;
      words.add(word);
      const said = sound === '' ? [] : sound.split(' ');
      const folded = fold(word);
      const aligned = [...folded].filter((char) => isHanCode(char.charCodeAt(0))).length === said.length;
      let next = 0;
      close();
      for (const char of folded) {
        if (isHanCode(char.charCodeAt(0))) place(char, aligned ? (said[next++] ?? '') : '');
        else close();
      }
      close();
    },
    read(cells, limit) {
      join();
      const found = new Map<string, Seen>();
      let longest = 0;
      const shortest = Math.min(cells.length, 2);
      const wanted = cells.map((cell, at) =>
        typeof cell === 'string' ? cell.charCodeAt(0) : gradesOf(cell, at === cells.length - 1),
      );
      /** How many of the first cells are only begun. */
      const begun = [0];
      for (const cell of cells) begun.push((begun.at(-1) ?? 0) + (typeof cell === 'string' || cell.whole ? 0 : 1));
      eachStart(cells, (at) => {
        let grade = 2;
        let length = 0;
        for (; length < wanted.length; length++) {
          const cell = wanted[length] ?? 0;
          const one =
            typeof cell === 'number'
              ? chars.charCodeAt(at + length) === cell
                ? 2
                : 0
              : (cell[said[at + length] ?? 0] ?? 0);
          if (one === 0) break;
          if (one < grade) grade = one;
        }
        if (length < Math.max(longest, shortest)) return;
        const begins = chars[at - 1] === gap;
        if (length > longest) found.clear();
        longest = length;
        const text = chars.slice(at, at + length);
        const entire = begins && chars[at + length] === gap;
        const letters = begun[length] ?? 0;
        const sure = grade === 2 && (letters === 0 || entire || (letters > 2 && begins));
        const rank = grade * 4 + (entire ? 3 : begins ? 1 : 0);
        const before = found.get(text);
        if (!before) found.set(text, { text, rank, count: 1, sure });
        else {
          before.count++;
          before.rank = Math.max(before.rank, rank);
          before.sure ||= sure;
        }
      });
      const best = [...found.values()].sort((a, b) => b.rank - a.rank || b.count - a.count).slice(0, limit);
      return { length: longest, readings: best.map(({ text, sure }) => ({ text, sure })) };
    },
    soundOf: (char) => heard.get(char),
    tape() {
      join();
      return chars;
    },
  };
}

/** The text as its folded Chinese characters, digits and letters, without anything between. */
export const compact = (text: string): string => {
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const code = foldCode(text.charCodeAt(at));
    if (code !== 32) kept += String.fromCharCode(code);
  }
  return kept;
};
