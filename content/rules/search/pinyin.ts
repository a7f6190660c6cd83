/** Reads typed letters as syllables of pinyin, whole or only begun, without a dictionary. */

/** What is typed for one character: a whole syllable, or only how it begins. */
export type Typed = { readonly text: string; readonly whole: boolean };

const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])/;
/** `on` is no final; who says it for `ong` also writes it. */
const finals =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|on|a|e|i|o|u|v'.split(
    '|',
  );

/** Syllables that `letters` may begin with, the longest first. */
function syllablesAt(letters: string, at: number): Typed[] {
  const rest = letters.slice(at, at + 6);
  const head = initial.exec(rest)?.[0] ?? '';
  // without an initial a syllable begins with a, e or o
  const tail = rest.slice(head.length);
  const options = finals
    .filter((final) => tail.startsWith(final) && (head !== '' || ('aeo'.includes(final.charAt(0)) && final !== 'on')))
    .map((final) => ({ text: head + final, whole: true }));
  if (head === '') return /^[aeo]/.test(tail) ? [...options, { text: tail.charAt(0), whole: false }] : options;
  options.push({ text: head, whole: false });
  if (head.length === 2) options.push({ text: head.charAt(0), whole: false });
  return options;
}

/** The likeliest ways to read `letters`, those with the fewest syllables first; empty where they are no pinyin. */
export function readings(letters: string, limit: number): Typed[][] {
  // ways[at]: the best ways to read the letters from `at` on
  const ways: Typed[][][] = Array.from({ length: letters.length + 1 }, () => []);
  ways[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at--) {
    const found = syllablesAt(letters, at).flatMap((typed) =>
      (ways[at + typed.text.length] ?? []).map((rest) => [typed, ...rest]),
    );
    ways[at] = found.sort((a, b) => costOf(a) - costOf(b)).slice(0, limit);
  }
  const best = ways[0] ?? [];
  const least = costOf(best[0] ?? []);
  return best.filter((way) => costOf(way) <= least + 1.7);
}

/** A syllable costs one, a bare initial a little more: of two readings the shorter is meant. */
const costOf = (way: readonly Typed[]): number => way.reduce((sum, typed) => sum + (typed.whole ? 1 : 1.3), 0);

const accents: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^n(?=.)/, 'l'],
  [/^hu(?=$|[aien])/, 'fu'],
  [/^fu(?=a)/, 'f'],
  [/^fui$/, 'fei'],
  [/^fun$/, 'fen'],
  [/v/, 'u'],
  [/ng$/, 'n'],
];

const slurred = new Map<string, string>();

/** The syllable as one with a Cantonese accent hears it: z for zh, l for n, f for hu, -n for -ng. */
export function slur(syllable: string): string {
  const known = slurred.get(syllable);
  if (known !== undefined) return known;
  const text = accents.reduce((heard, [from, to]) => heard.replace(from, to), syllable);
  if (slurred.size < 2000) slurred.set(syllable, text);
  return text;
}

/** The class of a beginning: what the accent mixes falls together. */
export function initialClass(syllable: string): string {
  const first = syllable.charAt(0);
  if (first === 'n') return 'l';
  return first === 'h' ? 'f' : first;
}

/** How well a syllable answers what was typed: 2 as typed, 1 with an accent, 0 not. The last may be unfinished. */
export function answers(syllable: string, typed: Typed, last: boolean): 0 | 1 | 2 {
  const begun = !typed.whole || last;
  if (begun ? syllable.startsWith(typed.text) : syllable === typed.text) return 2;
  if (!typed.whole) {
    const mixed = initialClass(typed.text) === initialClass(syllable) && typed.text.length <= 2;
    return mixed ? 1 : 0;
  }
  const heard = slur(typed.text);
  return (last ? slur(syllable).startsWith(heard) : slur(syllable) === heard) ? 1 : 0;
}
