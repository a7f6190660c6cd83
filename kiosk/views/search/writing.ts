/** What the keys do to the field: letters and characters are added, a word takes the place of what was typed for it. */
import { useMemo } from 'preact/hooks';
import type { Input } from '#content/model/terms.ts';
import { type Kiosk, useKiosk } from '../../kiosk.ts';
import type { Visit } from '../../state/visit.ts';

export type Writing = {
  /** Letters at the end of the field, or digits of nine keys: yet to become a word. Subscribes its reader to every change. */
  typed(): string;
  /** Adds a letter or a character. */
  write(text: string, input: Input): void;
  /** One of the nine keys. */
  press(digit: string): void;
  /** Puts the word where it was typed for. */
  take(word: string): void;
  /** Takes the last digit, letter or character away. */
  remove(): void;
};

const longest = 100;
const lettersAtEnd = /[a-z]+$/i;

/** What is sought: what stands in the field, and the likeliest word of the digits that are not yet one; null where no word has these. */
export function askedWords({ visit, finder }: Pick<Kiosk, 'visit' | 'finder'>): string | null {
  const words = visit.words.value;
  const digits = visit.digits.value;
  if (digits === '') return words.trim();
  const [likeliest] = finder.wordsFor(digits, 1);
  return likeliest === undefined ? null : (words + likeliest).trim();
}

/** The same as long as the keys stand, so that they are not drawn anew at each touch. */
export function useWriting(): Writing {
  const { visit } = useKiosk();
  return useMemo(() => writingOn(visit), [visit]);
}

function writingOn(visit: Visit): Writing {
  const set = (text: string, input: Input) => {
    visit.input.value = input;
    visit.words.value = text.slice(0, longest);
  };
  return {
    typed: () => (visit.way.value === 'nine' ? visit.digits.value : (lettersAtEnd.exec(visit.words.value)?.[0] ?? '')),
    write: (text, input) => set(visit.words.peek() + text, input),
    press(digit) {
      visit.input.value = 'nine-key';
      visit.digits.value += digit;
    },
    take(word) {
      const words = visit.words.peek();
      const nine = visit.way.peek() === 'nine';
      set((nine ? words : words.replace(lettersAtEnd, '')) + word, nine ? 'nine-key' : 'pinyin');
      visit.digits.value = '';
    },
    remove() {
      if (visit.digits.peek() !== '') visit.digits.value = visit.digits.peek().slice(0, -1);
      else visit.words.value = Array.from(visit.words.peek()).slice(0, -1).join('');
    },
  };
}
