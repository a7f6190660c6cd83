/** A to Z by the first letter of the title's pinyin, for who knows the sound but not the word. */
import { useKiosk } from '../../kiosk.ts';
import { useDrawn, useHeadPainted } from '../../parts/below.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useKept } from '../../parts/kept.ts';
import { Row } from '../../parts/row.tsx';
import { Empty } from '../../parts/ways-on.tsx';
import { byLetter } from './by-letter.ts';
import './letters.css';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export function LettersView() {
  const { published, say } = useKiosk();
  const sounds = published.snapshot.value?.sounds ?? {};
  const letters = byLetter(published.items.value, sounds);
  const chosen = useKept('letter', '');
  const letter = letters.has(chosen.value) ? chosen.value : (alphabet.find((one) => letters.has(one)) ?? '');
  const items = letters.get(letter) ?? [];
  const headPainted = useHeadPainted();
  const drawn = useDrawn(letter, items.length);
  return (
    <div class="section">
      <div class="title-band">
        <span class="title-icon">
          <Icon name="letters" />
        </span>
        <h1 id="view-title">{say.value('lettersTitle')}</h1>
      </div>
      {headPainted && (
        <fieldset class="alphabet" aria-label={say.value('lettersTitle')}>
          {alphabet.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === letter}
              disabled={!letters.has(one)}
              onClick={() => (chosen.value = one)}
            >
              {one}
            </button>
          ))}
        </fieldset>
      )}
      {items.length === 0 ? (
        <Empty says={say.value('nothingHere')} />
      ) : (
        <>
          <p class="search-count" role="status">
            {say.value('letter', { n: letter })} · {say.value('count', { n: items.length })}
          </p>
          <ul class="rows">
            {items.slice(0, drawn).map((item) => (
              <li key={item.id}>
                <Row item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
