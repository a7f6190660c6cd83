/** The words that letters or digits may mean, as many as stand side by side in whole; the rest come page by page. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Writing } from './writing.ts';

const offered = 30;
/** Beside a word stand its padding and the gap to the next, in widths of a character. */
const around = 2.9;
/** Turning back and on take as much. */
const turning = 8;
/** A digit of the nine keys. */
const digit = 0.75;

/** Where each page begins: as many words to a page as `width` characters have room for. */
export function pagesOf(words: readonly string[], width: number): number[] {
  const starts = [0];
  let used = 0;
  for (const [at, word] of words.entries()) {
    const wide = word.length + around;
    if (used > 0 && used + wide > width) {
      starts.push(at);
      used = 0;
    }
    used += wide;
  }
  return starts;
}

export function WordChoice({ writing }: { readonly writing: Writing }) {
  const { visit, say, finder } = useKiosk();
  const row = useRef<HTMLFieldSetElement>(null);
  /** Characters that fit in the row. */
  const width = useSignal(24);
  const turned = useSignal({ typed: '', page: 0 });
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = () => {
      width.value = Math.floor(element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, [width]);

  const typed = writing.typed();
  const words = finder.wordsFor(typed, offered);
  const starts = pagesOf(words, width.value - turning - visit.digits.value.length * digit);
  const page = Math.min(turned.value.typed === typed ? turned.value.page : 0, starts.length - 1);
  const turn = (by: number) => {
    turned.value = { typed, page: page + by };
  };
  return (
    <fieldset class="keys-words" aria-label={say.value('wordChoice')} ref={row}>
      {visit.digits.value !== '' && <span class="keys-digits">{visit.digits.value}</span>}
      {typed !== '' && words.length === 0 && <span class="hint">{say.value('noSuchSound')}</span>}
      {words.slice(starts[page], starts[page + 1]).map((word) => (
        <button key={word} type="button" class="chip" lang="zh-CN" onClick={() => writing.take(word)}>
          {word}
        </button>
      ))}
      {starts.length > 1 && (
        <span class="keys-turn">
          <button
            type="button"
            class="key"
            disabled={page === 0}
            aria-label={say.value('wordsBefore')}
            onClick={() => turn(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="key"
            disabled={page === starts.length - 1}
            aria-label={say.value('wordsAfter')}
            onClick={() => turn(1)}
          >
            <Icon name="down" />
          </button>
        </span>
      )}
    </fieldset>
  );
}
