/** Where and how long it shows: the hall's own displays first, the other channels of the standard catalogue after. */
import { type Channel, channelNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { addDays } from '#content/rules/zone.ts';
import { Tick } from '../parts/choice.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { now } from '../state/live.ts';
import { todayAt } from '../state/when.ts';
import { Section } from './section.tsx';
import type { Writing } from './writing.ts';

const own: readonly (readonly [Channel, string, string])[] = [
  ['kiosk', '查询机', '大厅的触摸查询机上能查到'],
  ['screens', '电子屏', '在大厅的 LED 屏上滚动播放'],
];
const others = (Object.keys(channelNames) as Channel[]).filter((channel) => !own.some(([one]) => one === channel));
const spans = [7, 30, 90] as const;

export function ChannelSection({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const faults = writing.faults.value;
  const ticked = others.filter((channel) => text.channels.includes(channel)).length;
  function tick(channel: Channel, on: boolean): void {
    const channels = (Object.keys(channelNames) as Channel[]).filter((one) =>
      one === channel ? on : text.channels.includes(one),
    );
    writing.change({ channels });
  }
  return (
    <Section number={4} title="显示在哪里">
      <fieldset data-field="channels">
        <legend class="unseen">公开渠道</legend>
        {own.map(([channel, name, about]) => (
          <Tick
            key={channel}
            checked={text.channels.includes(channel)}
            onChecked={(on) => tick(channel, on)}
            about={about}
          >
            {name}
          </Tick>
        ))}
        <Tick
          checked={text.pinned}
          onChecked={(pinned) => writing.change({ pinned })}
          about="排在最前面，没人用时查询机也会轮播它"
        >
          置顶
        </Tick>
        {faultAt(faults, 'channels') && <p class="fault">{faultAt(faults, 'channels')}</p>}
      </fieldset>
      <div class="field">
        <TextField
          name="expires"
          label="到哪天为止有效"
          type="date"
          value={text.expires ?? ''}
          onValue={(day) => writing.change({ expires: day === '' ? null : (day as LocalDate) })}
          fault={faultAt(faults, 'expires')}
          hint="过了这天，电子屏不再播放。长期有效就空着。"
        />
        <div class="chips">
          {spans.map((days) => (
            <button
              type="button"
              class="chip"
              key={days}
              onClick={() => writing.change({ expires: addDays(todayAt(now()), days) })}
            >
              {days} 天后
            </button>
          ))}
          {text.expires && (
            <button type="button" class="chip" onClick={() => writing.change({ expires: null })}>
              长期有效
            </button>
          )}
        </div>
      </div>
      <details class="rarely">
        <summary>还发在别的地方{ticked > 0 ? `（已选 ${ticked} 处）` : '（登记用）'}</summary>
        <div class="tick-grid">
          {others.map((channel) => (
            <Tick key={channel} checked={text.channels.includes(channel)} onChecked={(on) => tick(channel, on)}>
              {channelNames[channel]}
            </Tick>
          ))}
        </div>
      </details>
    </Section>
  );
}
