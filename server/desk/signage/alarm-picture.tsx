/** A takeover as it will stand on a screen, before it is started. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PublicScreen } from '#content/model/screen.ts';
import { bookOf } from '#content/rules/frame/book.ts';
import { now } from '../state/live.ts';
import { zone } from '../state/when.ts';
import type { Alarm } from './alarm-fields.tsx';
import { PanelViewer } from './panel-viewer.tsx';

const minuteMs = 60_000;
const nobody = { town: '', hall: '', hours: '', hotlineName: '', hotline: '', phone: '' };
const nothing = { version: 0, effectiveFrom: 0, playlist: 'none', zone, slides: [], standing: nobody };

type Props = {
  readonly alarm: Alarm;
  readonly drill: boolean;
  /** Null: at once. */
  readonly from: number | null;
  readonly until: number | null;
  readonly screens: readonly PublicScreen[];
};

export function AlarmPicture({ alarm, drill, from: begins, until, screens }: Props) {
  const { severity, headline, body, screens: chosen } = alarm;
  const choices = chosen.length === 0 ? screens : screens.filter(({ id }) => chosen.includes(id));
  const picked = useSignal<string | null>(null);
  const screen = choices.find(({ id }) => id === picked.value) ?? choices[0];
  const book = useMemo(() => screen && bookOf(nothing, screen.panel), [screen?.id, JSON.stringify(screen?.panel)]);
  /** Its end stands on it to the minute. */
  const minute = Math.ceil((until ?? now() + 30 * minuteMs) / minuteMs);
  const needs = useMemo(() => {
    if (!book) return null;
    const from = begins ?? now();
    const takeover = {
      id: 'draft',
      severity,
      headline,
      body,
      drill,
      from,
      until: Math.max(minute * minuteMs, from + minuteMs),
    };
    return { from, needs: { book, takeover } };
  }, [book, severity, headline, body, drill, begins, minute]);
  if (!screen || !needs) return null;
  return (
    <section class="card" aria-label="屏上的样子">
      <div class="card-head">
        <h2>屏上是这样</h2>
        {choices.length > 1 && (
          <select
            class="inline-select"
            aria-label="哪一块屏"
            value={screen.id}
            onChange={(event) => (picked.value = event.currentTarget.value)}
          >
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      <PanelViewer needs={needs.needs} name={screen.name} from={needs.from} height={240} />
    </section>
  );
}
