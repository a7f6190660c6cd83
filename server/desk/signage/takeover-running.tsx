/** The takeover that is on the screens now: who has painted it, and the way to end it. */
import type { TakeoverAnswer } from '#content/wire/takeover-bodies.ts';
import { Act } from '../parts/act.tsx';
import { SeverityMark } from '../parts/badges.tsx';
import { To } from '../parts/to.tsx';
import { ask } from '../state/http.ts';
import { now, shownNow } from '../state/live.ts';
import { nameOf } from '../state/names.ts';
import { screenName } from '../state/screens.ts';
import { mayReview } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { leftText, timeText, whenText } from '../state/when.ts';
import { latencyText, whereText } from './takeover-words.ts';

type Props = { readonly takeover: TakeoverAnswer; readonly again: () => void };

export function RunningTakeover({ takeover, again }: Props) {
  const at = Math.max(now(), shownNow.value);
  const { id, severity, drill, headline, body, until, from, by, screens, waiting, outranked } = takeover;
  const painted = takeover.painted.filter(({ screen }) => !outranked.includes(screen));
  const all = painted.length + waiting.length;
  return (
    <section class={`card running severity-${severity}`} aria-label="正在屏幕上的紧急通知">
      <p class="running-head">
        <SeverityMark severity={severity} />
        {drill && <span class="badge">演练</span>}
        <strong>正在{whereText(screens)}上</strong>
        <span class="number">
          到 {timeText(until)}，{leftText(until, at)}
        </span>
      </p>
      <h2>{headline}</h2>
      {body && <p>{body}</p>}
      <p class="soft">
        {nameOf(by)}于{whenText(from, at)} 发出
      </p>
      {all > 0 && (
        <p class="reach">
          <strong class="number">
            {painted.length} / {all}
          </strong>{' '}
          块屏已经显示
        </p>
      )}
      <ul class="facts-list">
        {waiting.map((screen) => (
          <li key={screen}>
            <span class="dot bad" aria-hidden="true" />
            {screenName(screen)}：还没有显示，请看看它是否开着
          </li>
        ))}
        {outranked.map((screen) => (
          <li key={screen}>
            <span class="dot" aria-hidden="true" />
            {screenName(screen)}：正显示更紧急的一条，那条结束后轮到它
          </li>
        ))}
        {painted.map(({ screen, latencyMs }) => (
          <li key={screen}>
            <span class="dot good" aria-hidden="true" />
            {screenName(screen)}：已显示 <span class="small soft number">{latencyText(latencyMs)}</span>
          </li>
        ))}
      </ul>
      <Act
        tone="danger"
        class="big-button"
        why={mayReview.value ? null : '只有审核人员和管理员可以结束'}
        act={async () => {
          await ask('DELETE', `/api/desk/takeovers/${id}`);
          again();
          say('已结束，屏幕恢复正常播放');
        }}
      >
        {drill ? '结束演练' : '立即结束'}，恢复正常播放
      </Act>
      <p>
        <To place={{ view: 'takeover-record', id }}>各屏多快显示的，看记录</To>
      </p>
    </section>
  );
}
