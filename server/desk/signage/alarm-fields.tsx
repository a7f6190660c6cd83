/** What a takeover says, for how long, how severe it is and where it is shown. */
import type { PublicScreen } from '#content/model/screen.ts';
import { type Severity, severityNames } from '#content/model/terms.ts';
import { Choice, Tick } from '../parts/choice.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import type { Fault } from '../state/http.ts';
import { now } from '../state/live.ts';
import { fieldOf } from '../state/when.ts';

export const spans = [
  { key: '10', name: '10 分钟' },
  { key: '30', name: '30 分钟' },
  { key: '60', name: '1 小时' },
  { key: 'time', name: '到某时' },
] as const;

/** What staff have filled in so far. */
export type Alarm = {
  readonly severity: Severity;
  readonly headline: string;
  readonly body: string;
  readonly span: (typeof spans)[number]['key'];
  readonly time: string;
  /** When it is to begin, as a field of date and time has it; empty: at once. */
  readonly begins: string;
  /** None: all. */
  readonly screens: readonly string[];
};

type Props = {
  readonly alarm: Alarm;
  readonly onChange: (change: Partial<Alarm>) => void;
  readonly screens: readonly PublicScreen[];
  readonly faults: readonly Fault[];
};

export function AlarmFields({ alarm, onChange, screens, faults }: Props) {
  const { severity, headline, body, span, time, begins, screens: chosen } = alarm;
  const fault = (path: string) => faultAt(faults, path);
  return (
    <section class="card stack" aria-label="内容">
      <TextField
        name="headline"
        label="要说的话"
        value={headline}
        onValue={(next) => onChange({ headline: next })}
        most={60}
        fault={fault('headline')}
        hint="一句话，越短字越大"
      />
      <TextField
        name="body"
        label="补充（可不填）"
        value={body}
        onValue={(next) => onChange({ body: next })}
        rows={3}
        most={600}
        fault={fault('body')}
      />
      <Choice
        label="多久后自动结束"
        value={span}
        onValue={(key) => onChange({ span: key })}
        options={spans}
        fault={span === 'time' ? undefined : fault('until')}
      />
      {span === 'time' && (
        <TextField
          label="结束时间"
          type="datetime-local"
          value={time}
          min={fieldOf(now())}
          onValue={(next) => onChange({ time: next })}
          fault={fault('until')}
        />
      )}
      <Choice
        label="有多紧急"
        value={severity}
        onValue={(key) => onChange({ severity: key })}
        options={(Object.keys(severityNames) as Severity[]).map((key) => ({ key, name: severityNames[key] }))}
      />
      <details class="rarely" open={begins !== ''}>
        <summary>定好时间再发，如约定的演练（默认立即发出）</summary>
        <TextField
          label="开始时间"
          type="datetime-local"
          value={begins}
          min={fieldOf(now())}
          onValue={(next) => onChange({ begins: next })}
          fault={fault('from')}
        />
      </details>
      {screens.length > 1 && (
        <details class="rarely">
          <summary>只发到某几块屏（默认所有屏和查询机）</summary>
          {screens.map(({ id, name }) => (
            <Tick
              key={id}
              checked={chosen.includes(id)}
              onChecked={(on) => onChange({ screens: on ? [...chosen, id] : chosen.filter((one) => one !== id) })}
            >
              {name}
            </Tick>
          ))}
          {fault('screens') && <p class="fault">{fault('screens')}</p>}
        </details>
      )}
    </section>
  );
}
