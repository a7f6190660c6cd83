/** The kiosk's own keys under the field: letters for pinyin and initials, or nine large keys; above them the words they may mean. */
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { KioskKey } from '../../words/kiosk-words.ts';
import { LetterKeys } from './letter-keys.tsx';
import { lexiconOf, wordsFor } from './lexicon.ts';
import { NineKeys } from './nine-keys.tsx';

type Way = 'letters' | 'nine';
const ways: readonly (readonly [Way, IconName, KioskKey])[] = [
  ['letters', 'keyboard', 'keyboard'],
  ['nine', 'ninekey', 'nineKey'],
];
const offered = 30;
/** Words that stand side by side; the rest come page by page. */
const together = 5;
const longest = 100;

export function Keys({ onHide }: { readonly onHide: () => void }) {
  const { visit, say, published } = useKiosk();
  const way = useSignal<Way>('letters');
  const digits = useSignal('');
  const copy = published.snapshot.value;
  const lexicon = useMemo(() => (copy ? lexiconOf(copy) : []), [copy]);
  /** The letters at the end of the field, yet to become a word. */
  const letters = useComputed(() => /[a-z]+$/i.exec(visit.words.value)?.[0] ?? '');
  const typed = way.value === 'nine' ? digits.value : letters.value;
  const words = wordsFor(typed, lexicon, offered);
  /** Which page of words stands, for the letters it was turned for. */
  const turned = useSignal({ typed: '', page: 0 });
  const page = turned.value.typed === typed ? turned.value.page : 0;
  const turn = (by: number) => {
    turned.value = { typed, page: page + by };
  };

  const set = (text: string, input: 'pinyin' | 'nine-key') => {
    visit.input.value = input;
    visit.words.value = text.slice(0, longest);
  };
  const take = (word: string) => {
    const kept =
      way.value === 'nine' ? visit.words.peek() : visit.words.peek().slice(0, -letters.peek().length || undefined);
    set(kept + word, way.value === 'nine' ? 'nine-key' : 'pinyin');
    digits.value = '';
  };
  const remove = () => {
    if (digits.peek() !== '') digits.value = digits.peek().slice(0, -1);
    else visit.words.value = Array.from(visit.words.peek()).slice(0, -1).join('');
  };
  const clear = () => {
    digits.value = '';
    visit.words.value = '';
  };
  // The field keeps the focus, so that a keyboard and the keys can be mixed.
  const hold = (event: Event) => event.preventDefault();
  return (
    <section class="keys" aria-label={say.value('keyboard')} onPointerDown={hold} onMouseDown={hold}>
      <fieldset class="keys-words" aria-label={say.value('candidates')}>
        {way.value === 'nine' && digits.value !== '' && <span class="keys-digits">{digits.value}</span>}
        {words.slice(page * together, (page + 1) * together).map((word) => (
          <button key={word} type="button" class="chip" lang="zh-CN" onClick={() => take(word)}>
            {word}
          </button>
        ))}
        {words.length > together && (
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
              disabled={(page + 1) * together >= words.length}
              aria-label={say.value('wordsAfter')}
              onClick={() => turn(1)}
            >
              <Icon name="down" />
            </button>
          </span>
        )}
      </fieldset>
      {way.value === 'letters' ? (
        <LetterKeys onLetter={(letter) => set(visit.words.peek() + letter, 'pinyin')} onDelete={remove} />
      ) : (
        <NineKeys onDigit={(digit) => (digits.value += digit)} onDelete={remove} />
      )}
      <div class="keys-foot">
        {ways.map(([one, icon, key]) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={way.value === one}
            onClick={() => (way.value = one)}
          >
            <Icon name={icon} /> {say.value(key)}
          </button>
        ))}
        <button type="button" class="chip" onClick={clear}>
          <Icon name="close" /> {say.value('clearAll')}
        </button>
        <button type="button" class="chip" onClick={onHide}>
          <Icon name="down" /> {say.value('hideKeys')}
        </button>
      </div>
    </section>
  );
}
