/** Kiosks and screens: which are there, what each paints, which are behind. Live. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PublicScreen } from '#content/model/screen.ts';
import type { Displays as Presence } from '#content/wire/events.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Loading } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { displays, now, shownNow } from '../state/live.ts';
import { mayRun } from '../state/session.ts';
import { agoText } from '../state/when.ts';

type Seen = Presence['screens'][number];

/** It is there, but plays an older version than it should. */
export const behind = ({ online, version, expected }: Seen): boolean =>
  online && version !== null && version < expected;

const refreshMs = 10_000;

/** The frame that the screen's rules paint now; nothing where the hub has no picture of it. */
export function FramePicture({
  screen,
  width,
  height,
}: {
  readonly screen: string;
  readonly width: number;
  readonly height: number;
}) {
  const at = useSignal(now());
  const shown = useSignal(true);
  useEffect(() => {
    const timer = setInterval(() => {
      at.value = now();
      shown.value = true;
    }, refreshMs);
    return () => clearInterval(timer);
  }, []);
  if (!shown.value) return <p class="frame-none">暂时没有画面</p>;
  return (
    <img
      class={width < 640 ? 'frame coarse' : 'frame'}
      src={`/api/screens/${screen}/frame.png?at=${Math.floor(at.value)}`}
      width={width}
      height={height}
      alt="这块屏现在应显示的画面"
      onError={() => {
        shown.value = false;
      }}
    />
  );
}

function stateOf(seen: Seen | undefined, at: number): { readonly tone: string; readonly text: string } {
  if (!seen?.online)
    return { tone: 'bad', text: seen?.seen ? `不在线，最后见到：${agoText(seen.seen, at)}` : '不在线，还没有连上过' };
  if (seen.version === null) return { tone: 'wait', text: '刚连上，还没有报告画面' };
  if (behind(seen)) return { tone: 'wait', text: '在线，还在放旧内容，正在更新' };
  return { tone: 'good', text: seen.takeover ? '在线，正在显示紧急通知' : '在线，内容是最新的' };
}

function ScreenCard({ screen, seen }: { readonly screen: PublicScreen; readonly seen: Seen | undefined }) {
  const at = shownNow.value || now();
  const { tone, text } = stateOf(seen, at);
  const { width, height, kind } = screen.panel;
  return (
    <li class="card screen-card">
      <FramePicture screen={screen.id} width={width} height={height} />
      <h2>{screen.name}</h2>
      <p>
        <span class={`dot ${tone}`} aria-hidden="true" />
        {text}
      </p>
      <p class="small soft">
        {kind === 'led' ? 'LED 屏' : '液晶屏'} {width}×{height}
        {screen.place && ` · ${screen.place}`}
        {seen && seen.connections > 1 && ` · 有 ${seen.connections} 个播放窗口`}
      </p>
      <div class="card-acts">
        <a class="button" href={`/signage/${screen.id}`} target="_blank" rel="noopener">
          打开播放页
        </a>
        {mayRun.value && (
          <To place={{ view: 'screen', id: screen.id }} class="button">
            设置
          </To>
        )}
      </div>
    </li>
  );
}

export function Displays() {
  const seen = displays.value;
  const screens = useAnswer<{ items: PublicScreen[] }>('/api/desk/screens');
  return (
    <>
      <PageHead title="屏幕和查询机" about="状态随时更新；画面按播放规则实时画出，每 10 秒刷新。" />
      {!seen || !screens.value ? (
        <Loading />
      ) : (
        <div class="stack">
          {screens.value.items.length === 0 ? (
            <Empty title="还没有登记电子屏">
              {mayRun.value && (
                <To place={{ view: 'screen', id: 'new' }} class="button main">
                  登记一块屏
                </To>
              )}
            </Empty>
          ) : (
            <ul class="screen-cards">
              {screens.value.items.map((screen) => (
                <ScreenCard
                  key={screen.id}
                  screen={screen}
                  seen={seen.screens.find((one) => one.screen === screen.id)}
                />
              ))}
            </ul>
          )}
          <section class="card">
            <h2>查询机</h2>
            {seen.kiosks.length === 0 ? (
              <p class="card-none">现在没有查询机开着。在触摸一体机上打开 /kiosk/ 即可。</p>
            ) : (
              <ul class="facts-list">
                {seen.kiosks.map(({ kiosk, since }, index) => (
                  <li key={`${kiosk}-${since}-${index}`}>
                    <span class="dot good" aria-hidden="true" />
                    {kiosk} <span class="small soft">{agoText(since, shownNow.value || now())}连上</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </>
  );
}
