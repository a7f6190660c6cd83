/** Takeovers: what runs now, starting one, and those that were. */
import { takeoversAt } from '#content/rules/takeover.ts';
import type { TakeoverAnswer, TakeoverList } from '#content/wire/takeover-bodies.ts';
import { SeverityMark } from '../parts/badges.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { now, shownNow, takeoverNews } from '../state/live.ts';
import { place } from '../state/router.ts';
import { mayReview } from '../state/session.ts';
import { RunningTakeover } from './takeover-running.tsx';
import { type Screens, StartTakeover } from './takeover-start.tsx';
import { courseText } from './takeover-words.ts';
import '../styles/screens.css';
import '../styles/takeover.css';

export function TakeoverPage() {
  const list = useAnswer<TakeoverList>('/api/desk/takeovers', takeoverNews);
  const screens = useAnswer<Screens>('/api/desk/screens');
  const at = Math.max(now(), shownNow.value);
  const asked = place.value.view === 'takeover' && place.value.preset !== undefined;
  return (
    <>
      <PageHead title="紧急通知" about="盖过屏幕上的一切，到时间自动结束。" />
      {!mayReview.value && <p class="notice-box warn">您的账号是“编辑”，可以看，但发出和结束要请审核人员或管理员。</p>}
      <Read of={list}>
        {({ items }) => {
          const running = takeoversAt(
            items.filter(({ active }) => active),
            at,
          );
          const planned = items.filter(({ phase }) => phase === 'planned');
          const over = items.filter(({ phase }) => phase === 'ended' || phase === 'cleared');
          return (
            <div class="stack takeover-page">
              {running.map((one) => (
                <RunningTakeover key={one.id} takeover={one} again={list.again} />
              ))}
              {running.length > 0 ? (
                <details class="card" open={asked}>
                  <summary>再发一条（更紧急的会盖过现在这条）</summary>
                  <StartTakeover again={list.again} screens={screens.value?.items ?? []} />
                </details>
              ) : (
                <StartTakeover again={list.again} screens={screens.value?.items ?? []} />
              )}
              {planned.length > 0 && <Rows title="定好要发的" items={planned} at={at} />}
              <Rows title="发过的和演练过的" items={over} at={at} />
            </div>
          );
        }}
      </Read>
    </>
  );
}

type RowsProps = { readonly title: string; readonly items: readonly TakeoverAnswer[]; readonly at: number };

function Rows({ title, items, at }: RowsProps) {
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <Empty title="还没有发过">
          <p>可以先在上面勾选“只是演练”发一次，看看各屏多久显示出来。</p>
        </Empty>
      ) : (
        <ul class="row-links">
          {items.slice(0, 20).map((one) => (
            <li key={one.id}>
              <To place={{ view: 'takeover-record', id: one.id }} class="row-link">
                <span class="grow">
                  <span class="row-title">
                    {one.headline} <SeverityMark severity={one.severity} />{' '}
                    {one.drill && <span class="badge">演练</span>}
                  </span>
                  <span class="small soft">{courseText(one, at)}</span>
                </span>
                <Icon name="next" />
              </To>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
