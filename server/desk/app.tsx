/** The desk: signs people in, then shows the view of the place where they are. */
import { useEffect, useRef } from 'preact/hooks';
import { Act } from './parts/act.tsx';
import { later } from './parts/later.tsx';
import { PageHead } from './parts/page-head.tsx';
import { Shell } from './parts/shell.tsx';
import { Loading } from './parts/states.tsx';
import { To } from './parts/to.tsx';
import { startLive } from './state/live.ts';
import { startRinging } from './state/ringing.ts';
import { addressOf, type Place, place } from './state/router.ts';
import { expired, person, recall, unreachable } from './state/session.ts';
import { List } from './views/list.tsx';
import { More } from './views/more.tsx';
import { Record } from './views/record.tsx';
import { SignInAgain, SignInPage } from './views/sign-in.tsx';
import { Today } from './views/today.tsx';

/** Views that few open first are fetched when they are opened. */
const People = later(() => import('./views/people.tsx').then(({ People }) => People));
const PersonPage = later(() => import('./views/person.tsx').then(({ PersonPage }) => PersonPage));
const Account = later(() => import('./views/account.tsx').then(({ Account }) => Account));
const Join = later(() => import('./views/join.tsx').then(({ Join }) => Join));
const Questions = later(() => import('./views/questions.tsx').then(({ Questions }) => Questions));
const Requests = later(() => import('./views/requests.tsx').then(({ Requests }) => Requests));
const RequestPage = later(() => import('./views/request.tsx').then(({ RequestPage }) => RequestPage));
const Displays = later(() => import('./signage/displays-page.tsx').then(({ DisplaysPage }) => DisplaysPage));
const Pair = later(() => import('./signage/pair-page.tsx').then(({ PairPage }) => PairPage));
const Ahead = later(() => import('./signage/ahead-page.tsx').then(({ AheadPage }) => AheadPage));
const Takeover = later(() => import('./signage/takeover-page.tsx').then(({ TakeoverPage }) => TakeoverPage));
const TakeoverRecord = later(() =>
  import('./signage/takeover-record.tsx').then(({ TakeoverRecordPage }) => TakeoverRecordPage),
);
const Plays = later(() => import('./signage/plays-page.tsx').then(({ PlaysPage }) => PlaysPage));
const Signage = later(() => import('./signage/playlists-page.tsx').then(({ PlaylistsPage }) => PlaylistsPage));
const Screen = later(() => import('./signage/screen-page.tsx').then(({ ScreenPage }) => ScreenPage));
const Playlist = later(() => import('./signage/playlist-page.tsx').then(({ PlaylistPage }) => PlaylistPage));
const Audit = later(() => import('./views/audit.tsx').then(({ Audit }) => Audit));
const Synonyms = later(() => import('./views/synonyms.tsx').then(({ Synonyms }) => Synonyms));
const Catalogue = later(() => import('./views/catalogue.tsx').then(({ Catalogue }) => Catalogue));
const Release = later(() => import('./views/release.tsx').then(({ Release }) => Release));
const Services = later(() => import('./views/services.tsx').then(({ Services }) => Services));
const NewKind = later(() => import('./views/new-kind.tsx').then(({ NewKind }) => NewKind));
const SheetPage = later(() => import('./views/sheet.tsx').then(({ SheetPage }) => SheetPage));
const NewNotice = later(() => import('./views/new-notice.tsx').then(({ NewNotice }) => NewNotice));
const Reports = later(() => import('./views/reports.tsx').then(({ Reports }) => Reports));
const NewReport = later(() => import('./views/new-report.tsx').then(({ NewReport }) => NewReport));
const Edit = later(() => import('./views/edit.tsx').then(({ Edit }) => Edit));

function viewOf(at: Place) {
  switch (at.view) {
    case 'today':
      return <Today />;
    case 'list':
      return <List place={at} />;
    case 'record':
      return <Record key={at.id} id={at.id} />;
    case 'new':
      return <NewNotice key={`${at.type} ${at.item}`} type={at.type} title={at.title} item={at.item} />;
    case 'edit':
      return <Edit key={at.id} id={at.id} />;
    case 'displays':
      return <Displays />;
    case 'takeover':
      return <Takeover />;
    case 'takeover-record':
      return <TakeoverRecord key={at.id} id={at.id} />;
    case 'questions':
      return <Questions />;
    case 'synonyms':
      return <Synonyms />;
    case 'requests':
      return <Requests />;
    case 'request':
      return <RequestPage key={at.id} id={at.id} />;
    case 'people':
      return <People />;
    case 'person':
      return <PersonPage key={at.id} id={at.id} />;
    case 'account':
      return <Account />;
    case 'join':
      return <Join />;
    case 'signage':
      return <Signage />;
    case 'screen':
      return <Screen key={at.id} id={at.id} />;
    case 'playlist':
      return <Playlist key={at.id} id={at.id} />;
    case 'pair':
      return <Pair screen={at.screen} />;
    case 'plays':
      return <Plays />;
    case 'ahead':
      return <Ahead screen={at.screen} at={at.at} />;
    case 'audit':
      return <Audit />;
    case 'catalogue':
      return <Catalogue />;
    case 'release':
      return <Release />;
    case 'services':
      return <Services />;
    case 'new-kind':
      return <NewKind key={at.kind} kind={at.kind} />;
    case 'reports':
      return <Reports />;
    case 'new-report':
      return <NewReport key={at.year} year={at.year} />;
    case 'sheet':
      return <SheetPage key={at.kind} kind={at.kind} />;
    case 'more':
      return <More />;
    case 'missing':
      return (
        <>
          <PageHead title="没有这一页" about="地址可能抄错了，或这一页已经没有了。" />
          <To place={{ view: 'today' }} class="button main">
            回到今天
          </To>
        </>
      );
  }
}

function Inside() {
  const at = place.value;
  // What is chosen on the page stands in its address without being another place.
  const key = at.view === 'list' || at.view === 'ahead' ? at.view : addressOf(at);
  const first = useRef(true);
  useEffect(startLive, []);
  useEffect(startRinging, []);
  // A new place is read from its heading on; the list keeps the focus while it is filtered.
  useEffect(() => {
    if (!first.current) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    first.current = false;
  }, [key]);
  return (
    <>
      <Shell>{viewOf(at)}</Shell>
      {expired.value && <SignInAgain />}
    </>
  );
}

export function App() {
  if (unreachable.value) {
    return (
      <main class="sign-in-main lone">
        <h1>连不上中心</h1>
        <p>请检查这台电脑的网络，或看看中心的机器是否开着。</p>
        <Act act={recall} tone="main">
          再试一次
        </Act>
      </main>
    );
  }
  if (place.value.view === 'join') return <Join />;
  if (person.value === undefined) return <Loading />;
  return person.value === null ? <SignInPage /> : <Inside />;
}
