/** The record of a takeover: what was said, how it ended, and when each screen painted it. */
import { severityNames } from '#content/model/terms.ts';
import type { TakeoverAnswer } from '#content/wire/takeover-bodies.ts';
import { Act } from '../parts/act.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { Facts } from '../record/facts.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask } from '../state/http.ts';
import { now, shownNow, takeoverNews } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { screenName } from '../state/screens.ts';
import { mayReview } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { whenText } from '../state/when.ts';
import { latencyText, neverBegan, phaseText, reachText } from './takeover-words.ts';
import '../styles/record.css';
import '../styles/takeover.css';

const back = { place: { view: 'takeover' }, name: '紧急通知' } as const;

export function TakeoverRecordPage({ id }: { readonly id: string }) {
  const record = useAnswer<TakeoverAnswer>(`/api/desk/takeovers/${id}`, takeoverNews);
  return (
    <Read of={record} title="紧急通知的记录" back={back}>
      {(takeover) => <Shown takeover={takeover} changed={record.set} />}
    </Read>
  );
}

type Props = { readonly takeover: TakeoverAnswer; readonly changed: (takeover: TakeoverAnswer) => void };

function Shown({ takeover, changed }: Props) {
  const at = Math.max(now(), shownNow.value);
  const { id, headline, body, drill, severity, by, from, until, screens, phase } = takeover;
  return (
    <>
      <PageHead title={headline} back={back} about={phaseText(takeover, at)}>
        {phase === 'active' && (
          <To place={{ view: 'takeover' }} class="button">
            去结束它
          </To>
        )}
        {phase === 'planned' && (
          <Act
            tone="danger"
            why={mayReview.value ? null : '只有审核人员和管理员可以取消'}
            act={async () => {
              changed(await ask<TakeoverAnswer>('DELETE', `/api/desk/takeovers/${id}`));
              say('已取消，不会发出');
            }}
          >
            取消，不再发出
          </Act>
        )}
      </PageHead>
      <div class="stack narrow">
        <section class="card" aria-label="经过">
          <Facts
            facts={[
              ['性质', drill ? '演练（屏上标明“演练”）' : '真的紧急通知'],
              ['级别', severityNames[severity]],
              ['补充', body],
              ['发到', screens === 'all' ? '所有屏幕和查询机' : screens.map(screenName).join('、')],
              ['发出', `${nameOf(by)}，${whenText(from, at)}`],
              ['定的结束', whenText(until, at)],
              ['结果', phaseText(takeover, at)],
            ]}
          />
        </section>
        {phase !== 'planned' && !neverBegan(takeover) && <ScreensTable takeover={takeover} at={at} />}
      </div>
    </>
  );
}

function ScreensTable({ takeover, at }: { readonly takeover: TakeoverAnswer; readonly at: number }) {
  const { painted, waiting, phase } = takeover;
  return (
    <section class="stack" aria-labelledby="reach-head">
      <h2 id="reach-head">
        各屏显示的情况 <span class="small soft">{reachText(takeover)}</span>
      </h2>
      {painted.length + waiting.length > 0 && (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">屏幕</th>
              <th scope="col">显示了没有</th>
              <th scope="col">发出后多久</th>
              <th scope="col">几点</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map((screen) => (
              <tr key={screen}>
                <td class="cell-title">{screenName(screen)}</td>
                <td>
                  <span class="dot bad" aria-hidden="true" />
                  {phase === 'active' ? '还没有' : '一直没有'}
                </td>
                <td />
                <td />
              </tr>
            ))}
            {painted.map(({ screen, at: when, latencyMs }) => (
              <tr key={screen}>
                <td class="cell-title">{screenName(screen)}</td>
                <td>
                  <span class="dot good" aria-hidden="true" />
                  显示了
                </td>
                <td class="number">{latencyText(latencyMs)}</td>
                <td class="cell-soft number">{whenText(when, at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
