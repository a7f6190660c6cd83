/** When an entry may play: days, weekdays, times of day. */
import { useSignal } from '@preact/signals';
import type { PlayWindow } from '#content/model/playlist.ts';
import type { LocalDate, TimeOfDay } from '#content/model/time.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { monthDay, weekdayNames } from './window-words.ts';

const days = { all: '每天', working: '工作日（含调休上班）', off: '休息日（含节假日）' } as const;

type Props = {
  readonly window: PlayWindow;
  readonly fault: (field: string) => string;
  readonly onChange: (window: PlayWindow) => void;
  readonly onRemove: () => void;
};

export function WindowForm({ window, fault, onChange, onRemove }: Props) {
  const { from, to, times } = window;
  const date = (field: string) => (field === '' ? null : (field as LocalDate));
  return (
    <fieldset class="play-window">
      <legend>放的时间</legend>
      <div class="fields">
        <TextField
          label="从哪天"
          type="date"
          value={from ?? ''}
          onValue={(next) => onChange({ ...window, from: date(next) })}
          fault={fault('from')}
          hint="空着：不限"
        />
        <TextField
          label="到哪天（含）"
          type="date"
          value={to ?? ''}
          onValue={(next) => onChange({ ...window, to: date(next) })}
          fault={fault('to')}
          hint="空着：不限"
        />
        <SelectField
          label="哪种日子"
          value={window.days}
          options={days}
          onValue={(next) => onChange({ ...window, days: next })}
        />
      </div>
      <fieldset class="weekdays">
        <legend class="small">星期几（一个不选就是每天）</legend>
        <div class="chips">
          {weekdayNames.map((name, index) => {
            const day = index + 1;
            const on = window.weekdays.includes(day);
            return (
              <button
                type="button"
                class="chip"
                key={name}
                aria-pressed={on}
                aria-label={`星期${name}`}
                onClick={() =>
                  onChange({
                    ...window,
                    weekdays: on ? window.weekdays.filter((one) => one !== day) : [...window.weekdays, day].sort(),
                  })
                }
              >
                {name}
              </button>
            );
          })}
        </div>
      </fieldset>
      <Except window={window} onChange={onChange} fault={fault('except')} />
      {times.map((span, index) => {
        const set = (change: Partial<typeof span>) =>
          onChange({ ...window, times: times.map((one, at) => (at === index ? { ...one, ...change } : one)) });
        return (
          <div class="fields narrow-fields" key={index}>
            <TextField
              label="几点起"
              type="time"
              value={span.from}
              onValue={(next) => set({ from: next as TimeOfDay })}
              fault={fault(`times[${index}].from`)}
            />
            <TextField
              label="几点止"
              type="time"
              value={span.until}
              onValue={(next) => set({ until: next as TimeOfDay })}
              fault={fault(`times[${index}].until`)}
              hint="早于起点就是跨到第二天"
            />
          </div>
        );
      })}
      <div class="card-acts">
        <button
          type="button"
          class="button"
          onClick={() =>
            onChange({ ...window, times: [...times, { from: '09:00' as TimeOfDay, until: '17:00' as TimeOfDay }] })
          }
        >
          加一个时段
        </button>
        {times.length > 0 && (
          <button type="button" class="button quiet" onClick={() => onChange({ ...window, times: times.slice(0, -1) })}>
            去掉最后一个时段
          </button>
        )}
        <button type="button" class="button quiet" onClick={onRemove}>
          不要这段时间
        </button>
      </div>
    </fieldset>
  );
}

/** Single days on which it does not play. */
function Except({ window, onChange, fault }: Pick<Props, 'window' | 'onChange'> & { readonly fault: string }) {
  const { except } = window;
  const day = useSignal('');
  function add(): void {
    if (day.value === '') return;
    const rest = except.filter((one) => one !== day.value);
    onChange({ ...window, except: [...rest, day.value as LocalDate].sort() });
    day.value = '';
  }
  return (
    <div class="except">
      <TextField
        label="哪几天不放"
        type="date"
        value={day.value}
        onValue={(next) => (day.value = next)}
        fault={fault}
      />
      <button type="button" class="button" onClick={add}>
        加上这天
      </button>
      {except.length > 0 && (
        <ul class="chips">
          {except.map((out) => (
            <li key={out}>
              <button
                type="button"
                class="chip"
                aria-label={`${monthDay(out)}还是放`}
                onClick={() => onChange({ ...window, except: except.filter((one) => one !== out) })}
              >
                {monthDay(out)} <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
