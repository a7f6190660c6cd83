/** The kiosk's own ways to write: letters for pinyin and initials, nine large keys, or a square to write in by hand. */
import { useKiosk } from '../../kiosk.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Way } from '../../state/visit.ts';
import type { KioskKey } from '../../words/kiosk-words.ts';
import { Handwriting } from './handwriting.tsx';
import { LetterKeys } from './letter-keys.tsx';
import { NineKeys } from './nine-keys.tsx';
import { WordChoice } from './word-choice.tsx';
import { useWriting } from './writing.ts';
import './keys.css';

const ways: readonly (readonly [Way, IconName, KioskKey])[] = [
  ['letters', 'keyboard', 'keyboard'],
  ['nine', 'ninekey', 'nineKey'],
  ['hand', 'pen', 'handwriting'],
];

export function Keys() {
  const { visit, say } = useKiosk();
  const writing = useWriting();
  const way = visit.way.value;
  const choose = (next: Way) => {
    visit.digits.value = '';
    visit.way.value = next;
  };
  // The field keeps the focus, so that a keyboard and the keys can be mixed.
  const hold = (event: Event) => event.preventDefault();
  return (
    <section class="keys" data-way={way} aria-label={say.value('writing')} onPointerDown={hold} onMouseDown={hold}>
      {way !== 'hand' && <WordChoice writing={writing} />}
      {way === 'letters' && <LetterKeys writing={writing} />}
      {way === 'nine' && <NineKeys writing={writing} />}
      {way === 'hand' && <Handwriting writing={writing} />}
      <div class="keys-ways">
        {ways.map(([one, icon, key]) => (
          <button key={one} type="button" class="chip" aria-pressed={way === one} onClick={() => choose(one)}>
            <Icon name={icon} /> <span>{say.value(key)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
