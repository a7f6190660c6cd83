/** The kiosk's own keys under the field: letters for pinyin and initials, or nine keys; searching needs no conversion. */
import { useSignal } from '@preact/signals';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { LetterKeys } from './letter-keys.tsx';

type Way = 'letters';

export function Keys({ onHide }: { readonly onHide: () => void }) {
  const { visit, say } = useKiosk();
  const way = useSignal<Way>('letters');
  const add = (letter: string) => {
    visit.input.value = 'pinyin';
    visit.words.value = (visit.words.peek() + letter).slice(0, 100);
  };
  const remove = () => {
    visit.words.value = Array.from(visit.words.peek()).slice(0, -1).join('');
  };
  return (
    <section class="keys" aria-label={say.value('keyboard')} data-way={way.value}>
      <LetterKeys onLetter={add} onDelete={remove} />
      <button type="button" class="keys-hide" onClick={onHide}>
        <Icon name="down" />
        <span>{say.value('hideKeys')}</span>
      </button>
    </section>
  );
}
