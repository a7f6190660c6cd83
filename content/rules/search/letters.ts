/**
 * What a run of letters is: words of another language that the town has listed, pinyin, or neither. What is neither is sought as it is
 * written and as nothing else, for most words of English can be taken for the beginnings of some characters.
 */
import type { Cell, Readings } from './lexicon.ts';
import type { Synonyms } from './synonyms.ts';

/** A piece of a run: a listed word, a word of the same language that is not listed, or what is still to be read. */
export type Piece =
  | { readonly is: 'listed'; readonly word: string }
  | { readonly is: 'foreign'; readonly word: string }
  | { readonly is: 'open'; readonly text: string };

/** Words of English that only ask. */
const fillers =
  /^(?:an?|the|my|our|your|his|her|its?|i|me|we|us|you|do|does|did|to|of|for|from|in|on|at|by|with|and|or|is|are|am|be|can|could|may|should|must|will|would|how|where|when|what|who|which|want|need|get|have|has|please|about|there|this|that|s)$/;
const longestPhrase = 5;

/** The forms under which a word may be listed: as it stands, and of one thing instead of many. */
const formsOf = (word: string): readonly string[] => [
  word,
  ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
  ...(/(?:[sx]|ch|sh)es$/.test(word) ? [word.slice(0, -2)] : []),
  ...(/[^s]s$/.test(word) ? [word.slice(0, -1)] : []),
];

/** Cuts a run with letters at the words that are listed. Letters and characters may be listed as one (生BB). */
export function piecesOf(run: string, { has }: Synonyms): readonly Piece[] {
  const listed = (words: readonly string[]): string | undefined =>
    formsOf(words.join('')).find((form) => /[a-z]/.test(form) && has(form));
  // letters, other signs, and between two words of letters an apostrophe
  const tokens = run.match(/[a-z]+|[^a-z']+/g) ?? [];
  const pieces: Piece[] = [];
  const open = (text: string): void => {
    const last = pieces.at(-1);
    if (last?.is === 'open')
      pieces[pieces.length - 1] = { is: 'open', text: `${last.text}${joint(last.text, text)}${text}` };
    else pieces.push({ is: 'open', text });
  };
  for (let at = 0; at < tokens.length; ) {
    let size = Math.min(tokens.length - at, longestPhrase);
    while (size > 0 && listed(tokens.slice(at, at + size)) === undefined) size--;
    const word = listed(tokens.slice(at, at + size));
    if (word === undefined) open(tokens[at] ?? '');
    else pieces.push({ is: 'listed', word });
    at += Math.max(1, size);
  }
  if (!pieces.some((piece) => piece.is === 'listed' && /^[a-z]{3,}$/.test(piece.word))) return pieces;
  // one word of a language shows which language the others are of
  return pieces.flatMap((piece): readonly Piece[] =>
    piece.is === 'open' && /^[a-z']+$/.test(piece.text)
      ? piece.text
          .split("'")
          .filter((word) => !fillers.test(word))
          .map((word) => ({ is: 'foreign', word }))
      : [piece],
  );
}

const joint = (before: string, after: string): string => (/[a-z]$/.test(before) && /^[a-z]/.test(after) ? "'" : '');

/**
 * True where it may be trusted that cells mean what was read: whole syllables, of which the last may be unfinished; initials of
 * four and more characters; of fewer, or beside whole syllables, only where they make a whole word or begin one.
 */
export function isTrusted(cells: readonly Cell[], { readings }: Pick<Readings, 'readings'>, isEnd: boolean): boolean {
  if (readings.length === 0) return false;
  const begun = cells.filter((cell) => typeof cell !== 'string' && !cell.whole).length;
  const written = cells.filter((cell) => typeof cell === 'string').length;
  const last = cells.at(-1);
  const isLastOnly = begun === 1 && isEnd && typeof last === 'object' && !last.whole;
  if (begun === 0 || written > 1 || (isLastOnly && cells.length > 1)) return true;
  const isOfConsonants = cells.every((cell) => typeof cell !== 'string' && !/[aeo]/.test(cell.text));
  return (begun === cells.length && begun > 3 && isOfConsonants) || readings.some(({ sure }) => sure);
}
