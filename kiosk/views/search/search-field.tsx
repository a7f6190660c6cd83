/** The field for the question: takes a keyboard, the kiosk's own keys, and clears with one touch. */
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';

type Props = { readonly field: RefObject<HTMLInputElement>; readonly keysShown: Signal<boolean> };

const longest = 100;

export function SearchField({ field, keysShown }: Props) {
  const { visit, say, isKiosk } = useKiosk();
  const set = (words: string) => {
    visit.input.value = 'keyboard';
    visit.words.value = words;
  };
  const clear = () => {
    visit.words.value = '';
    visit.digits.value = '';
    field.current?.focus();
    if (isKiosk) keysShown.value = true;
  };
  return (
    <search>
      <form class="field" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          enterkeyhint="search"
          // The kiosk has its own keys; the system's would cover half the screen.
          inputMode={isKiosk ? 'none' : 'search'}
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={longest}
          aria-label={say.value('searchField')}
          placeholder={say.value('askHint')}
          value={visit.words.value}
          onInput={(event) => set(event.currentTarget.value)}
        />
        {(visit.words.value !== '' || visit.digits.value !== '') && (
          <button type="button" class="key" onClick={clear}>
            <Icon name="close" />
            <span>{say.value('clearField')}</span>
          </button>
        )}
        {isKiosk && (
          <button
            type="button"
            class="key"
            aria-expanded={keysShown.value}
            onClick={() => (keysShown.value = !keysShown.value)}
          >
            <Icon name="keyboard" />
            <span>{say.value(keysShown.value ? 'hideKeys' : 'showKeys')}</span>
          </button>
        )}
      </form>
    </search>
  );
}
