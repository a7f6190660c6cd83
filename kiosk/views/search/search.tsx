/** Search: results at each keystroke from the page's own copy, always in sight beside or above the keys, and ways on where there are none. */

import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Kind, keysOf, kindNames } from '#content/model/terms.ts';
import type { Found } from '#content/rules/searching.ts';
import { useKiosk } from '../../kiosk.ts';
import { useDrawn, useHeadPainted, useInTurn } from '../../parts/below.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useKept } from '../../parts/kept.ts';
import { kindWords } from '../../words/term-words.ts';
import { HotQuestions, LifeEvents } from '../home/home.tsx';
import { Keys } from './keys.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Results } from './results.tsx';
import { useRowsInSight } from './rows-in-sight.ts';
import { SearchField } from './search-field.tsx';
import { askedWords } from './writing.ts';
import './search.css';

const step = 12;
const none: readonly Found[] = [];
/** Who has typed nothing for so long reads. */
const pauseMs = 150;

export function SearchView() {
  const kiosk = useKiosk();
  const { visit, trail, finder, asking, say, isKiosk } = kiosk;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const inSight = useRowsInSight(list);
  const headPainted = useHeadPainted();
  const kind = useKept<Kind | null>('kind', null);
  /** How many results stand in the list of which words. */
  const shown = useKept('shown', { words: '', count: step });
  /** The result that was opened last: in sight again when the visitor comes back from it. */
  const opened = useKept<string | null>('opened', null);
  const keysShown = useSignal(isKiosk && visit.words.peek() === '');
  /** Null: no word has these digits of the nine keys. */
  const words = useComputed(() => askedWords(kiosk)).value;
  /** The words of which all results stand in the list: while one types only those in sight do, for no letter waits for the rest. */
  const whole = useSignal(trail.scroll.peek() > 0 || opened.peek() ? words : '');
  const isWhole = whole.value === words;
  const foundNow = useComputed(() => {
    const asked = askedWords(kiosk);
    if (!asked) return null;
    const wanted = shown.value.words === asked ? shown.value.count : step;
    const limit = whole.value === asked ? wanted : Math.min(wanted, inSight.value);
    const all = finder.search(asked, { limit });
    const chosen = kind.value !== null && all?.kinds.includes(kind.value) ? kind.value : null;
    const some = chosen === null ? all : finder.search(asked, { limit, kind: chosen });
    return all && some && { ...some, kinds: all.kinds, chosen, all: all.total, limit };
  });
  // A question that was touched stands in the field before its results.
  const found = headPainted ? foundNow.value : null;

  useEffect(() => {
    if (words === whole.peek()) return;
    list.current?.scrollTo(0, 0);
    opened.value = null;
    const timer = setTimeout(() => (whole.value = words), pauseMs);
    return () => clearTimeout(timer);
  }, [words, whole, opened]);
  const items = useInTurn(found?.items ?? none);
  const drawn = useDrawn('results', items.length);
  useLayoutEffect(() => {
    const row = opened.peek() && list.current?.querySelector(`[href$="/${opened.peek()}"]`);
    if (!row) return;
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
    opened.value = null;
  }, [opened, drawn]);

  useEffect(() => finder.begin(), [finder]);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const total = found?.all;
  useEffect(() => {
    if (words === '' || (words && total !== undefined)) asking.typed(words, total ?? 0, visit.input.peek());
  }, [words, total, asking, visit]);
  useEffect(() => () => asking.left(), [asking]);

  const said = () => {
    if (words === '' || !headPainted) return null;
    if (words === null) return say.value('noSuchSound');
    if (!found) return say.value('notReady');
    const digits = visit.digits.value !== '';
    return digits ? say.value('soughtAs', { words, n: found.total }) : say.value('results', { n: found.total });
  };
  return (
    <div class="search" data-keys={keysShown.value ? visit.way.value : undefined}>
      <h1 id="view-title" class="unseen">
        {say.value('search')}
      </h1>
      <SearchField field={field} keysShown={keysShown} />
      <div class="search-found" ref={list}>
        <p class="search-count" role="status">
          {said()}
        </p>
        {found && found.kinds.length > 1 && (
          <fieldset class="choices" aria-label={say.value('kinds')}>
            <KindKey kind={null} chosen={found.chosen} onChoose={(next) => (kind.value = next)} />
            {keysOf(kindNames)
              .filter((one) => found.kinds.includes(one))
              .map((one) => (
                <KindKey key={one} kind={one} chosen={found.chosen} onChoose={(next) => (kind.value = next)} />
              ))}
          </fieldset>
        )}
        {words === '' && headPainted && <Before />}
        {words && found && found.total > 0 && (
          <Results
            found={items.slice(0, drawn)}
            rest={isWhole ? found.total - found.items.length : 0}
            onOpen={(id) => {
              opened.value = id;
              asking.opened(id);
            }}
            onMore={() => (shown.value = { words, count: found.limit + step })}
          />
        )}
        {words && found?.all === 0 && <NothingFound words={words} suggestions={found.suggestions} />}
      </div>
      {keysShown.value && headPainted && <Keys />}
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
