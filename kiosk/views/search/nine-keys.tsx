/** Nine large keys as on a telephone: one touch for each letter of the sound, the words it may mean stand above. */

import { nineKeys } from '#content/rules/search/word-book.ts';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Writing } from './writing.ts';

export function NineKeys({ writing }: { readonly writing: Writing }) {
  const { say } = useKiosk();
  return (
    <div class="nine-keys">
      {nineKeys.map((letters, at) => (
        <button key={letters} type="button" class="letter-key" onClick={() => writing.press(String(at + 2))}>
          <small aria-hidden="true">{at + 2}</small> {letters.toUpperCase()}
        </button>
      ))}
      <button type="button" class="letter-key" onClick={writing.remove} aria-label={say.value('deleteLetter')}>
        <Icon name="erase" />
      </button>
    </div>
  );
}
