/** The stage between head and bar: the view of one place, and the keys that move it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';
import { addressOf, type Place } from '../state/router.ts';
import { HomeView } from '../views/home/home.tsx';
import { SectionView } from '../views/section/section.tsx';
import { later } from './later.tsx';
import { Pager } from './pager.tsx';

const ItemView = later(() => import('../views/item/item.tsx').then((it) => it.ItemView));
const FileView = later(() => import('../views/file/file.tsx').then((it) => it.FileView));
const SearchView = later(() => import('../views/search/search.tsx').then((it) => it.SearchView));
const LifeView = later(() => import('../views/life/life.tsx').then((it) => it.LifeView));
const LettersView = later(() => import('../views/letters/letters.tsx').then((it) => it.LettersView));
const RequestView = later(() => import('../views/request/request.tsx').then((it) => it.RequestView));
const HelpView = later(() => import('../views/help/help.tsx').then((it) => it.HelpView));

/** The view of a place, named by its heading; takes the focus when it is entered, and its old scroll where the visitor came back. What frames it stays, which spares the browser making it anew. */
export function Stage({ place }: { readonly place: Place }) {
  const { trail, published, visit } = useKiosk();
  const main = useRef<HTMLElement>(null);
  const stop = `${visit.number.value} ${addressOf(place)}`;
  useLayoutEffect(() => {
    const view = main.current;
    if (!view) return;
    // It was scrolled to its top as the visitor left the place before; to ask where it is now would lay it out too early.
    if (trail.scroll.peek() > 0) view.scrollTo({ top: trail.scroll.peek(), behavior: 'instant' });
    return afterPaint(() => enter(view));
  }, [trail, stop]);
  return (
    <div class="stage">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main class="view" id="view" aria-labelledby="view-title" tabIndex={0} ref={main}>
        {published.town.value ? <ViewOf key={stop} place={place} /> : <Nothing />}
      </main>
      <Pager of={main} />
    </div>
  );
}

function enter(view: HTMLElement): void {
  // Within the desk it takes no focus from whoever is writing there.
  if (!document.hasFocus()) return;
  const on = document.activeElement;
  if (on !== view && view.contains(on)) return;
  // A screen reader says the name of what the focus comes to.
  view.blur();
  view.focus({ preventScroll: true });
}

function ViewOf({ place }: { readonly place: Place }) {
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
      <h1 id="view-title">{say.value(online.value ? 'loading' : 'emptyTitle')}</h1>
      {!online.value && <p>{say.value('emptyText')}</p>}
    </div>
  );
}
