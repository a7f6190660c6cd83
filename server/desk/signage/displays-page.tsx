/** Kiosks and screens: how each fares and what it shows now. Live; what needs somebody stands first. */

import type { Displays } from '#content/wire/events.ts';
import type { DeskScreen } from '#content/wire/screen-bodies.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Loading, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { useCovering } from '../state/covering.ts';
import { useFreshDisplays } from '../state/fresh-displays.ts';
import { displays, now, shownNow } from '../state/live.ts';
import { mayRun } from '../state/session.ts';
import { agoText } from '../state/when.ts';
import { NoScreens } from './no-screens.tsx';
import { ScreenCard } from './screen-card.tsx';
import { type Seen, screenStateOf, stateTones } from './screen-state.ts';
import '../styles/screens.css';

const tones = ['bad', 'wait', 'good'] as const;

export function DisplaysPage() {
  useFreshDisplays();
  const screens = useAnswer<{ items: readonly DeskScreen[] }>('/api/desk/screens');
  const seen = displays.value;
  return (
    <>
      <PageHead title="屏幕和查询机" about="大图是屏上应显示的每一个像素，随播放翻页；小图是屏自己发来的。">
        <To place={{ view: 'ahead', screen: null, at: null }} class="button">
          <Icon name="clock" />
          某时会放什么
        </To>
        <To place={{ view: 'plays' }} class="button">
          <Icon name="audit" />
          播放记录
        </To>
        {mayRun.value && (
          <To place={{ view: 'pair', screen: null }} class="button main">
            <Icon name="add" />
            配对一块屏
          </To>
        )}
      </PageHead>
      <Read of={screens}>{({ items }) => (seen ? <Fleet screens={items} seen={seen} /> : <Loading />)}</Read>
    </>
  );
}

function Fleet({ screens, seen }: { readonly screens: readonly DeskScreen[]; readonly seen: Displays }) {
  const at = Math.max(now(), shownNow.value);
  const covering = useCovering(at);
  const rows = screens
    .map((screen) => {
      const presence: Seen | undefined = seen.screens.find((one) => one.screen === screen.id);
      return { screen, presence, tone: stateTones[screenStateOf(presence, at)] };
    })
    .sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
  const fine = rows.filter(({ tone }) => tone === 'good').length;
  return (
    <div class="stack">
      {rows.length === 0 ? (
        <NoScreens />
      ) : (
        <section aria-labelledby="screens-head" class="stack">
          <h2 id="screens-head">
            电子屏 <span class="small soft">{`共 ${rows.length} 块，${fine} 块正常`}</span>
          </h2>
          <ul class="screen-cards">
            {rows.map(({ screen, presence }) => (
              <ScreenCard key={screen.id} screen={screen} seen={presence} takeover={covering(screen.id)} at={at} />
            ))}
          </ul>
        </section>
      )}
      <Kiosks seen={seen} at={at} />
    </div>
  );
}

function Kiosks({ seen, at }: { readonly seen: Displays; readonly at: number }) {
  return (
    <section class="card" aria-labelledby="kiosks-head">
      <h2 id="kiosks-head">查询机</h2>
      {seen.kiosks.length === 0 ? (
        <p class="card-none">现在没有查询机开着。在触摸一体机上打开 /kiosk/ 即可。</p>
      ) : (
        <ul class="facts-list">
          {seen.kiosks.map(({ kiosk, since }, index) => (
            <li key={`${kiosk}-${since}-${index}`}>
              <span class="dot good" aria-hidden="true" />
              {kiosk} <span class="small soft">{agoText(since, at)}连上</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
