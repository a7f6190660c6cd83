/** What must be seen from every page: no connection, a visitor ringing for the guide, a takeover on any screen. */
import { useSignal } from '@preact/signals';
import { severityNames } from '#content/model/terms.ts';
import type { HelpRequest, TakeoverInForce } from '#content/wire/events.ts';
import { whereText } from '../signage/takeover-words.ts';
import { bell, muted } from '../state/bell.ts';
import { answerCall, now, online, openCalls, shownNow, takeovers } from '../state/live.ts';
import { place } from '../state/router.ts';
import { agoText, leftText, timeText } from '../state/when.ts';
import { Act } from './act.tsx';
import { bellText, turnBell } from './bell-key.tsx';
import { Icon } from './icon.tsx';
import { To } from './to.tsx';

/** So many calls are shown at once, the newest first: the page stays in sight below them. */
const mostCalls = 2;

export function Alarms() {
  const at = Math.max(shownNow.value, now());
  return (
    <div class="alarms">
      {!online.value && (
        <div class="alarm offline" role="status">
          <span>与中心的连接断开了，正在重连。这里显示的可能不是最新；已写的内容还在。</span>
        </div>
      )}
      {openCalls.value.length > 0 && <Calls calls={openCalls.value} at={at} />}
      {place.value.view !== 'takeover' && (
        <InForce takeovers={takeovers.value.filter(({ until }) => until > at)} at={at} />
      )}
    </div>
  );
}

function Calls({ calls, at }: { readonly calls: readonly HelpRequest[]; readonly at: number }) {
  const whole = useSignal(false);
  const shown = whole.value ? calls : calls.slice(0, mostCalls);
  return (
    <section class="calls" aria-label="呼叫导办员">
      {shown.map((call) => (
        // Rung again, it is a new row and is read out again; the minutes that pass are not.
        <div class="alarm call" role="alert" aria-atomic="false" key={`${call.id} ${call.at}`}>
          <Icon name="bell" />
          <span>
            <strong>查询机“{call.kiosk}”呼叫导办员</strong> <span aria-live="off">{agoText(call.at, at)}</span>
          </span>
          <Act act={() => answerCall(call.id)} tone="plain">
            我马上去
          </Act>
        </div>
      ))}
      <div class="alarm call-foot">
        <span>{bellText()}</span>
        {calls.length > mostCalls && (
          <button
            type="button"
            class="button plain"
            aria-expanded={whole.value}
            onClick={() => {
              whole.value = !whole.value;
            }}
          >
            {whole.value ? `只看最新的 ${mostCalls} 处` : `还有 ${calls.length - mostCalls} 处在呼叫，全部显示`}
          </button>
        )}
        {bell.value !== 'none' && (
          <button type="button" class="button plain" onClick={turnBell}>
            {muted.value ? '让它响铃' : '静音'}
          </button>
        )}
      </div>
    </section>
  );
}

/** The one that outranks the others, and how many there are besides. */
function InForce({
  takeovers: [first, ...others],
  at,
}: {
  readonly takeovers: readonly TakeoverInForce[];
  readonly at: number;
}) {
  if (!first) return null;
  const { drill, severity, headline, screens, until } = first;
  return (
    <div class={`alarm takeover severity-${severity}`} role="status">
      <Icon name="takeover" />
      <span>
        <strong>
          {drill ? '演练' : '紧急通知'}（{severityNames[severity]}）正在{whereText(screens)}上：{headline}
        </strong>{' '}
        到 {timeText(until)}，{leftText(until, at)}
        {others.length > 0 && `；另有 ${others.length} 条`}
      </span>
      <To place={{ view: 'takeover' }} class="button plain">
        查看或结束
      </To>
    </div>
  );
}
