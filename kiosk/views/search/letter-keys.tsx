/** Letters in the usual order of a keyboard; digits above, or in place of the first row where there is no room for both. */
import { useSignal } from '@preact/signals';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Writing } from './writing.ts';

const digits = '1234567890';
const rows = [digits, 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

export function LetterKeys({ writing }: { readonly writing: Writing }) {
  const { say } = useKiosk();
  const counting = useSignal(false);
  return (
    <div class="letter-keys" data-row={counting.value ? 'digits' : 'letters'}>
      {rows.map((row, number) => (
        <div key={row} class="key-row">
          {number === rows.length - 1 && (
            <button
              type="button"
              class="letter-key letter-key-turn"
              aria-pressed={counting.value}
              onClick={() => (counting.value = !counting.value)}
            >
              <span aria-hidden="true">{counting.value ? 'ABC' : '123'}</span>
              <span class="unseen">{say.value('digits')}</span>
            </button>
          )}
          {[...row].map((letter) => (
            <button key={letter} type="button" class="letter-key" onClick={() => writing.write(letter, 'pinyin')}>
              {letter.toUpperCase()}
            </button>
          ))}
          {number === rows.length - 1 && (
            <button
              type="button"
              class="letter-key letter-key-wide"
              onClick={writing.remove}
              aria-label={say.value('deleteLetter')}
            >
              <Icon name="erase" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
