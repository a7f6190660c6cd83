/** Search: results at each keystroke from the page's own copy, and ways on where there are none. */

import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Kind } from '#content/model/terms.ts';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { kindWords } from '../../words/term-words.ts';
import { HotQuestions, LifeEvents } from '../home/home.tsx';
import { Keys } from './keys.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Results } from './results.tsx';
import { SearchField } from './search-field.tsx';
import './search.css';

const limit = 200;

export function SearchView() {
  const kiosk = useKiosk();
  const { visit, finder, asking, say, isKiosk } = kiosk;
  const field = useRef<HTMLInputElement>(null);
  const kind = useSignal<Kind | null>(null);
  const keysShown = useSignal(isKiosk && visit.words.peek() === '');
  const words = visit.words.value.trim();
  const result = useComputed(() => {
    const asked = visit.words.value.trim();
    return asked === '' ? null : finder.search(asked, limit);
  }).value;

  useEffect(() => finder.begin(), [finder]);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (result || words === '') asking.typed(words, result?.total ?? 0, visit.input.peek());
  }, [words, result, asking, visit]);
  useEffect(() => () => asking.left(), [asking]);

  const found = result?.items ?? [];
  const kinds = [...new Set(found.map((one) => one.kind))];
  const chosen = kind.value && kinds.includes(kind.value) ? kind.value : null;
  return (
    <div class="search">
      <h1 class="unseen">{say.value('search')}</h1>
      <SearchField field={field} keysShown={keysShown} />
      <p class="search-count" role="status">
        {words === '' ? null : result ? say.value('results', { n: result.total }) : say.value('notReady')}
      </p>
      {kinds.length > 1 && (
        <fieldset class="choices">
          <KindKey kind={null} chosen={chosen} onChoose={(next) => (kind.value = next)} />
          {kinds.map((one) => (
            <KindKey key={one} kind={one} chosen={chosen} onChoose={(next) => (kind.value = next)} />
          ))}
        </fieldset>
      )}
      <div class="search-results">
        {words === '' && <Before />}
        {result && result.total > 0 && (
          <Results found={found.filter((one) => chosen === null || one.kind === chosen)} />
        )}
        {result && result.total === 0 && <NothingFound words={words} suggestions={result.suggestions} />}
      </div>
      {keysShown.value && <Keys onHide={() => (keysShown.value = false)} />}
    </div>
  );
}

type KindKeyProps = {
  readonly kind: Kind | null;
  readonly chosen: Kind | null;
  readonly onChoose: (kind: Kind | null) => void;
};

function KindKey({ kind, chosen, onChoose }: KindKeyProps) {
  const { say, term } = useKiosk();
  return (
    <button type="button" class="chip" aria-pressed={kind === chosen} onClick={() => onChoose(kind)}>
      {kind ? term(kindWords[kind]) : say.value('allKinds')}
    </button>
  );
}

/** Before a word is written: what many ask, and what one may want to do. */
function Before() {
  const { say } = useKiosk();
  return (
    <div class="before">
      <p class="hint">
        <Icon name="search" /> {say.value('typeFirst')}
      </p>
      <HotQuestions />
      <h2>{say.value('wantToDo')}</h2>
      <LifeEvents />
    </div>
  );
}
