/** What stands around every view: the head with the town's name, the view itself, the bar of controls, and what may come over all. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';
import type { SheetName } from '../state/visit.ts';
import { fetchLetters } from '../styles/letters.ts';
import { ControlBar } from './control-bar.tsx';
import { IdlePrompt } from './idle-prompt.tsx';
import { fetchAhead, later } from './later.tsx';
import { Sheet } from './sheet.tsx';
import { Stage } from './stage.tsx';
import { TakeoverCover } from './takeover-cover.tsx';
import { TownHead } from './town-head.tsx';

const sheets = {
  display: {
    title: ['displayTitle'],
    Above: later(() => import('../views/display/sample.tsx').then((it) => it.Sample)),
    Body: later(() => import('../views/display/display.tsx').then((it) => it.DisplayView)),
  },
  'take-home': {
    title: ['takeHome', 'takeHomeHint'],
    Above: later(() => import('../views/item/take-home.tsx').then((it) => it.TakenHome)),
    Body: later(() => import('../views/item/take-home.tsx').then((it) => it.TakeHome)),
  },
} as const;
const AttractView = later(() => import('../views/attract/attract.tsx').then((it) => it.AttractView));

export function Shell() {
  const { trail, say, idle, takeover, resting, published, visit, finder, handwriting, isKiosk, faults } = useKiosk();
  const sheet = visit.sheet.value;
  const place = trail.place.value;

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
  // Neither is compared anew with each place.
  const [head, bar] = useMemo(() => [<TownHead key="head" />, <ControlBar key="bar" />], []);
  useBehind(shell, sheet !== null);
  const covered = takeover.current.value !== null || idle.left.value !== null;
  if (resting.value && published.town.value && !takeover.current.value) return <AttractView />;
  return (
    <>
      {faults.length > 0 && <SetupFaults faults={faults} />}
      <div class="shell" inert={covered} data-view={place.view} data-behind={sheet !== null} ref={shell}>
        <button type="button" class="skip" onClick={focusView}>
          {say.value('skip')}
        </button>
        {head}
        <Stage place={place} />
        {bar}
      </div>
      {sheet && <OpenSheet name={sheet} covered={covered} />}
      {idle.left.value !== null && !takeover.current.value && <IdlePrompt left={idle.left.value} />}
      {takeover.current.value && <TakeoverCover takeover={takeover.current.value} />}
    </>
  );
}

function OpenSheet({ name, covered }: { readonly name: SheetName; readonly covered: boolean }) {
  const { say } = useKiosk();
  const { title, Above, Body } = sheets[name];
  return (
    <Sheet title={title.map((word) => say.value(word)).join(' · ')} covered={covered} above={<Above />}>
      <Body />
    </Sheet>
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
