/** Nine large keys as on a telephone: one touch for each letter of the sound, the words it may mean stand above. */

import { nineKeys } from '#content/rules/search/word-book.ts';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';

type Props = { readonly onDigit: (digit: string) => void; readonly onDelete: () => void };

export function NineKeys({ onDigit, onDelete }: Props) {
  const { say } = useKiosk();
  return (
    <div class="nine-keys">
      {nineKeys.map((letters, at) => (
        <button key={letters} type="button" class="letter-key" onClick={() => onDigit(String(at + 2))}>
          <small aria-hidden="true">{at + 2}</small> {letters.toUpperCase()}
        </button>
      ))}
      <button type="button" class="letter-key" onClick={onDelete} aria-label={say.value('deleteLetter')}>
        <Icon name="erase" />
      </button>
    </div>
  );
}
