/** How a text will stand on each screen before it is published: how it breaks, what cannot be shown, from how far it is read. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { PublicScreen } from '#content/model/screen.ts';
import type { Town } from '#content/model/town.ts';
import type { ScreenFitting } from '#content/wire/fitting-bodies.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { learnTown, town } from '../state/town.ts';
import { PanelBox } from './panel-box.tsx';
import { textScene } from './text-scene.ts';
import { lengthText } from './week-view.tsx';
import '../styles/screens.css';

const restMs = 300;
type Fittings = { readonly items: readonly ScreenFitting[] };
type Props = { readonly text: Disclosure };

/** Asks the hub once the text has rested; what was answered last stays meanwhile. */
function useFittings(text: Disclosure) {
  const answer = useSignal<Fittings | null>(null);
  const error = useSignal<unknown>(null);
  const round = useSignal(0);
  const { title, summary, publisher, issued, category } = text;
  const body = text.kind === 'notice' ? text.body : '';
  const asked = JSON.stringify({ title, summary, body, publisher, issued, category });
  useEffect(() => {
    if (title.trim() === '') return;
    let current = true;
    const timer = setTimeout(() => {
      ask<Fittings>('POST', '/api/desk/screens/fitting', { body: JSON.parse(asked) }).then(
        (items) => {
          if (current) [answer.value, error.value] = [items, null];
        },
        (thrown: unknown) => {
          if (current) error.value = thrown;
        },
      );
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, round.value]);
  return { answer: answer.value, error: error.value, again: () => (round.value += 1) };
}

export function HeadlinePreview({ text }: Props) {
  useEffect(learnTown, []);
  const screens = useAnswer<{ items: readonly PublicScreen[] }>('/api/desk/screens');
  const { answer, error, again } = useFittings(text);
  if (text.title.trim() === '') return <p class="card-none">写好标题，这里就会显示它在每块屏上的样子。</p>;
  if (error) return <Failed error={error} again={again} />;
  if (!answer || !screens.value || !town.value) return <Loading />;
  if (answer.items.length === 0) return <p class="card-none">还没有登记电子屏。</p>;
  const [on, off] = [answer.items.filter(({ joins }) => joins), answer.items.filter(({ joins }) => !joins)];
  const place = town.value;
  return (
    <div class="stack">
      {!text.channels.includes('screens') && (
        <p class="notice-box warn">没有勾“电子屏”，不会上屏。下面是勾了以后的样子。</p>
      )}
      {on.map((fitting) => {
        const screen = screens.value?.items.find(({ id }) => id === fitting.screen);
        return screen && <OnScreen key={screen.id} text={text} screen={screen} fitting={fitting} town={place} />;
      })}
      {off.length > 0 && (
        <p class="small soft">{off.map(({ name }) => name).join('、')}的播放单不放这一类，那里不会出现。</p>
      )}
    </div>
  );
}

type OnScreenProps = Props & { readonly screen: PublicScreen; readonly fitting: ScreenFitting; readonly town: Town };

function OnScreen({ text, screen, fitting, town: place }: OnScreenProps) {
  const face = fitting.shows ?? 'full';
  const { needs, pages } = useMemo(
    () => textScene(text, screen.panel, face, place),
    [text, JSON.stringify(screen.panel), face, place],
  );
  const [first] = pages;
  const whole = pages.reduce((sum, { dwellMs }) => sum + dwellMs, 0);
  if (!first) return null;
  return (
    <section class="on-screen" aria-label={`在${screen.name}上`}>
      <PanelBox needs={needs} at={first.at} name={`${screen.name}第 1 页`} height={200} snug />
      <div class="on-screen-text">
        <h3>
          {screen.name} <span class="small soft">{face === 'headline' ? '只放标题' : '标题和正文'}</span>
        </h3>
        <p class="small">
          {pages.length === 1 ? '一页放完' : `共 ${pages.length} 页`}，放一遍约 {lengthText(whole)}。
        </p>
        <Reach fitting={fitting} />
        {fitting.lacking.length > 0 && (
          <p class="notice-box bad">
            这块屏没有这{fitting.lacking.length > 1 ? '些' : '个'}字：<strong>{fitting.lacking.join(' ')}</strong>，
            {fitting.face === 'bitmap' ? '会显示成〓' : '会显示成方框'}。请换个写法。
          </p>
        )}
        {pages.length > 1 && (
          <details>
            <summary class="small">看每一页</summary>
            <ol class="on-screen-pages">
              {pages.slice(1).map(({ at, dwellMs }, index) => (
                <li key={at}>
                  <PanelBox needs={needs} at={at} name={`${screen.name}第 ${index + 2} 页`} height={200} snug />
                  <span class="small soft number">
                    第 {index + 2} 页 · {lengthText(dwellMs)}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </section>
  );
}

function Reach({ fitting }: { readonly fitting: ScreenFitting }) {
  const { headline, smallest, viewingDistanceM } = fitting;
  const near = smallest.goodSightM < viewingDistanceM;
  return (
    <p class="small">
      <span class={`dot ${near ? '' : 'good'}`} aria-hidden="true" />
      标题 {headline.goodSightM} 米内看得清
      {smallest.px !== headline.px && `，正文 ${smallest.goodSightM} 米内`}
      {near ? `，但那里最远的人站在 ${viewingDistanceM} 米外` : `，够 ${viewingDistanceM} 米外的人看`}。
    </p>
  );
}
