/** Starting a takeover in two touches: a preset that fills everything, then start; or words of one's own. */
import { useComputed, useSignal } from '@preact/signals';
import type { PublicScreen } from '#content/model/screen.ts';
import type { Severity } from '#content/model/terms.ts';
import { Act } from '../parts/act.tsx';
import { Tick } from '../parts/choice.tsx';
import { Icon } from '../parts/icon.tsx';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { now } from '../state/live.ts';
import { place } from '../state/router.ts';
import { mayReview } from '../state/session.ts';
import { say } from '../state/toasts.ts';
import { instantOfField, whenText } from '../state/when.ts';
import { type Alarm, AlarmFields, spans } from './alarm-fields.tsx';
import { AlarmPicture } from './alarm-picture.tsx';
import { type Preset, presets } from './takeover-presets.ts';

export type Screens = { readonly items: readonly PublicScreen[] };
type Props = { readonly again: () => void; readonly screens: readonly PublicScreen[] };

const minuteMs = 60_000;
const blank: Alarm = { severity: 'severe', headline: '', body: '', span: '30', time: '', begins: '', screens: [] };

const filled = (alarm: Alarm, { severity, headline, body, minutes }: Preset): Alarm => ({
  ...alarm,
  severity,
  headline,
  body,
  span: minutes === 60 ? '60' : '30',
});
/** What the address names, else nothing. */
function begun(): Alarm {
  const here = place.peek();
  const preset = presets.find(({ id }) => here.view === 'takeover' && id === here.preset);
  return preset ? filled(blank, preset) : blank;
}

/** Milliseconds since 1970; of one that is to begin at once, now. */
const beginOf = ({ begins }: Alarm): number => instantOfField(begins) ?? now();
/** Milliseconds since 1970; null where the time is not chosen yet. */
const endOf = (alarm: Alarm): number | null =>
  alarm.span === 'time' ? instantOfField(alarm.time) : beginOf(alarm) + Number(alarm.span) * minuteMs;

export function StartTakeover({ again, screens }: Props) {
  const alarm = useSignal<Alarm>(begun());
  const drill = useSignal(false);
  const faults = useSignal<readonly Fault[]>([]);
  const { headline, body, severity, span, begins, screens: chosen } = alarm.value;
  const from = instantOfField(begins);
  const written = useComputed(() => alarm.value.headline.trim() !== '');
  const target = chosen.length === 0 ? '所有屏幕和查询机' : `${chosen.length} 块屏`;
  const lasts = spans.find(({ key }) => key === span)?.name;
  const ends = span === 'time' ? '到您选的时间' : from === null ? `${lasts}后` : `开始后 ${lasts}`;

  function take(preset: Preset): void {
    alarm.value = filled(alarm.value, preset);
    faults.value = [];
  }
  async function start(): Promise<void> {
    const until = endOf(alarm.value);
    if (until === null) {
      faults.value = [{ path: 'until', message: '请选好结束的日期和时间' }];
      return;
    }
    const all = chosen.length === 0 ? 'all' : chosen;
    await ask('POST', '/api/desk/takeovers', {
      body: { severity, headline, body, screens: all, until, drill: drill.value, ...(from !== null && { from }) },
    });
    const what = drill.value ? '演练' : '';
    // The next may be a real one.
    [alarm.value, faults.value, drill.value] = [blank, [], false];
    again();
    scrollTo(0, 0);
    say(from === null ? `${what}已发到${target}` : `${what}定好了，${whenText(from, now())} 发到${target}`);
  }
  const why = !mayReview.value
    ? '只有审核人员和管理员可以发紧急通知'
    : written.value
      ? null
      : '请先选一个常用的，或写好要说的话';
  return (
    <form class="takeover-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <Presets chosen={headline} onPreset={take} />
      <div class="start-bar">
        <p>
          {written.value ? (
            <>
              <strong>{headline}</strong>
              <br />
              {from === null ? '会' : `${whenText(from, now())} 起`}盖住{target}正在放的一切，
              {ends}自动结束。
            </>
          ) : (
            '选一个常用的，或在下面写好要说的话。'
          )}
        </p>
        <div class="start-acts">
          <Tick checked={drill.value} onChecked={(next) => (drill.value = next)}>
            只是演练
          </Tick>
          <Act
            tone="danger"
            class="big-button"
            act={start}
            why={why}
            onFault={(error) => {
              faults.value = faultsOf(error);
              say(saidOf(error), 'bad');
            }}
          >
            <Icon name="takeover" />
            {from !== null ? (drill.value ? '定好演练' : '定好发出') : drill.value ? '开始演练' : '立即发出'}
          </Act>
        </div>
      </div>
      {written.value && (
        <AlarmPicture
          alarm={alarm.value}
          drill={drill.value}
          from={from}
          until={endOf(alarm.value)}
          screens={screens}
        />
      )}
      <AlarmFields
        alarm={alarm.value}
        onChange={(change) => {
          alarm.value = { ...alarm.value, ...change };
        }}
        screens={screens}
        faults={faults.value}
      />
    </form>
  );
}

function Presets({ chosen, onPreset }: { readonly chosen: string; readonly onPreset: (preset: Preset) => void }) {
  const look = (severity: Severity): string => `preset severity-${severity}`;
  return (
    <section class="presets" aria-label="常用的紧急通知">
      <h2>点一个常用的，或自己写</h2>
      <div class="preset-grid">
        {presets.map((preset) => (
          <button
            type="button"
            key={preset.id}
            class={look(preset.severity)}
            aria-pressed={chosen === preset.headline}
            onClick={() => onPreset(preset)}
          >
            <strong>{preset.name}</strong>
            <span>{preset.headline}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
