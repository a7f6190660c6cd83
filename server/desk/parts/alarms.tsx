/** What must be seen from every page: no connection, a visitor ringing for the guide, a takeover on the screens. */
import { severityNames } from '#content/model/terms.ts';
import { answerCall, now, online, ringing, shownNow, takeover } from '../state/live.ts';
import { place } from '../state/router.ts';
import { agoText, leftText, timeText } from '../state/when.ts';
import { Act } from './act.tsx';
import { Icon } from './icon.tsx';
import { To } from './to.tsx';

export function Alarms() {
  const at = Math.max(shownNow.value, now());
  const running = takeover.value;
  return (
    <div class="alarms">
      {!online.value && (
        <div class="alarm offline" role="status">
          <span>与中心的连接断开了，正在重连。这里显示的可能不是最新；已写的内容还在。</span>
        </div>
      )}
      {ringing(at).map((call) => (
        <div class="alarm call" role="alert" key={call.id}>
          <Icon name="bell" />
          <span>
            <strong>查询机“{call.kiosk}”呼叫咨询员</strong> {agoText(call.at, at)}
          </span>
          <Act act={() => answerCall(call.id)} tone="plain">
            我马上去
          </Act>
        </div>
      ))}
      {running && place.value.view !== 'takeover' && (
        <div class={`alarm takeover severity-${running.severity}`} role="status">
          <Icon name="takeover" />
          <span>
            <strong>
              {running.drill ? '演练' : '紧急通知'}（{severityNames[running.severity]}）正在屏幕上：{running.headline}
            </strong>{' '}
            到 {timeText(running.until)}，{leftText(running.until, at)}
          </span>
          <To place={{ view: 'takeover' }} class="button plain">
            查看或结束
          </To>
        </div>
      )}
    </div>
  );
}
