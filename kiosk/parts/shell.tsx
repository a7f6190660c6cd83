/** What stands around every view: the head with the town's name, the view itself, the bar of controls, and what may come over all. */

import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';
import { addressOf } from '../state/router.ts';
import { fetchLetters } from '../styles/letters.ts';
import { HomeView } from '../views/home/home.tsx';
import { SectionView } from '../views/section/section.tsx';
import { ControlBar } from './control-bar.tsx';
import { IdlePrompt } from './idle-prompt.tsx';
import { fetchAhead, later } from './later.tsx';
import { Pager } from './pager.tsx';
import { Sheet } from './sheet.tsx';
import { TakeoverCover } from './takeover-cover.tsx';
import { TownHead } from './town-head.tsx';

const ItemView = later(() => import('../views/item/item.tsx').then((it) => it.ItemView));
const FileView = later(() => import('../views/file/file.tsx').then((it) => it.FileView));
const SearchView = later(() => import('../views/search/search.tsx').then((it) => it.SearchView));
const LifeView = later(() => import('../views/life/life.tsx').then((it) => it.LifeView));
const LettersView = later(() => import('../views/letters/letters.tsx').then((it) => it.LettersView));
const RequestView = later(() => import('../views/request/request.tsx').then((it) => it.RequestView));
const HelpView = later(() => import('../views/help/help.tsx').then((it) => it.HelpView));
const DisplaySheet = later(() => import('../views/display/display.tsx').then((it) => it.DisplayView));
const Sample = later(() => import('../views/display/sample.tsx').then((it) => it.Sample));
const AttractView = later(() => import('../views/attract/attract.tsx').then((it) => it.AttractView));

export function Shell() {
  const { trail, say, idle, takeover, resting, published, visit, finder, handwriting, isKiosk, faults } = useKiosk();
  /** The visit that has the sheet open; another visit begins without it. */
  const displayFor = useSignal<number | null>(null);
  const showsDisplay = displayFor.value === visit.number.value;
  const place = trail.place.value;
  const key = `${visit.number.value} ${addressOf(place)}`;

  const shows = published.town.value !== null;
  useEffect(() => {
    if (!shows) return;
    const ahead = setTimeout(() => {
      void fetchLetters().catch(() => undefined);
      finder.begin();
      void fetchAhead();
      if (isKiosk) handwriting.begin();
    }, 300);
    return () => clearTimeout(ahead);
  }, [shows, finder, handwriting, isKiosk]);

  const shell = useRef<HTMLDivElement>(null);
  useBehind(shell, showsDisplay);
  const covered = takeover.current.value !== null || idle.left.value !== null || showsDisplay;
  if (resting.value && published.town.value && !takeover.current.value) return <AttractView />;
  return (
    <>
      {faults.length > 0 && <SetupFaults faults={faults} />}
      <div class="shell" inert={covered} data-view={place.view} data-behind={showsDisplay} ref={shell}>
        <button type="button" class="skip" onClick={focusView}>
          {say.value('skip')}
        </button>
        <TownHead />
        <Stage key={key} />
        <ControlBar onDisplay={() => (displayFor.value = visit.number.value)} />
      </div>
      {showsDisplay && (
        <Sheet title={say.value('displayTitle')} onClose={() => (displayFor.value = null)} above={<Sample />}>
          <DisplaySheet />
        </Sheet>
      )}
      {idle.left.value !== null && !takeover.current.value && <IdlePrompt left={idle.left.value} />}
      {takeover.current.value && <TakeoverCover takeover={takeover.current.value} />}
    </>
  );
}

/** Has the browser lay out what is hidden behind a sheet once the sheet's answer to a touch was painted, so that it stands ready when the sheet closes. */
function useBehind(shell: RefObject<HTMLElement>, isBehind: boolean): void {
  const { preferences } = useKiosk();
  const { size, language, contrast, reach, hand } = preferences;
  const chosen = [size.value, language.value, contrast.value, reach.value, hand.value];
  useLayoutEffect(() => {
    if (isBehind) return afterPaint(() => void shell.current?.firstElementChild?.getBoundingClientRect());
  }, [shell, isBehind, ...chosen]);
}

/** Over the head, for whoever sets the kiosk up; visitors can use it all the same. */
function SetupFaults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <div class="setup-faults" role="alert" lang="zh-CN">
      <p>这台查询机的启动参数有误，已按默认值显示 Wrong settings of this kiosk; it goes on without them</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

function focusView(): void {
  document.getElementById('view')?.focus();
}

/** The view of the place; takes the focus when it is entered, and its old scroll where the visitor came back. */
function Stage() {
  const { trail, published } = useKiosk();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const view = main.current;
    if (!view) return;
    view.scrollTop = trail.scroll.peek();
    // Within the desk it takes no focus from whoever is writing there.
    if (!document.hasFocus()) return;
    if (document.activeElement === document.body || !view.contains(document.activeElement))
      view.focus({ preventScroll: true });
  }, [trail]);
  return (
    <div class="stage">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main class="view" id="view" tabIndex={0} ref={main}>
        {published.town.value ? <ViewOf /> : <Nothing />}
      </main>
      <Pager of={main} />
    </div>
  );
}

function ViewOf() {
  const place = useKiosk().trail.place.value;
  switch (place.view) {
    case 'section':
      return <SectionView id={place.id} />;
    case 'item':
      return <ItemView id={place.id} />;
    case 'file':
      return <FileView id={place.id} number={place.number} />;
    case 'life':
      return <LifeView event={place.event} />;
    case 'search':
      return <SearchView />;
    case 'letters':
      return <LettersView />;
    case 'request':
      return <RequestView />;
    case 'help':
      return <HelpView />;
    default:
      return <HomeView />;
  }
}

/** Neither hub nor copy: says so, and goes on by itself. */
function Nothing() {
  const { say, online } = useKiosk();
  return (
    <div class="nothing" role="status">
      <h1>{say.value(online.value ? 'loading' : 'emptyTitle')}</h1>
      {!online.value && <p>{say.value('emptyText')}</p>}
    </div>
  );
}
