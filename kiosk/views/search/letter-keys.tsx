/** Letters in the usual order of a keyboard, and digits above. */
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

type Props = { readonly onLetter: (letter: string) => void; readonly onDelete: () => void };

export function LetterKeys({ onLetter, onDelete }: Props) {
  const { say } = useKiosk();
  return (
    <div class="letter-keys">
      {rows.map((row, number) => (
        <div key={row} class="key-row">
          {[...row].map((letter) => (
            <button key={letter} type="button" class="letter-key" onClick={() => onLetter(letter)}>
              {letter.toUpperCase()}
            </button>
          ))}
          {number === rows.length - 1 && (
            <button
              type="button"
              class="letter-key letter-key-wide"
              onClick={onDelete}
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
