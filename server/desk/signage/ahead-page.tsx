/** What a screen will show at any time: its very pixels, and why. */
import { useSignal } from '@preact/signals';
import type { Playlist } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import type { Takeover } from '#content/model/takeover.ts';
import { addDays, localAt } from '#content/rules/zone.ts';
import type { DeskScreen } from '#content/wire/screen-bodies.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { now } from '../state/live.ts';
import { place, readdress } from '../state/router.ts';
import { fieldOf, instantOfField, todayAt, zone } from '../state/when.ts';
import { NoScreens } from './no-screens.tsx';
import { PanelViewer } from './panel-viewer.tsx';
import { useScene } from './scene.ts';
import { paintedName } from './slide-words.ts';
import { Why } from './why.tsx';
import '../styles/screens.css';

type Foreseen = { readonly at: number; readonly programme: Programme; readonly takeover: Takeover | null };
type Props = { readonly screen: string | null; readonly at: string | null };

export function AheadPage({ screen, at }: Props) {
  const screens = useAnswer<{ items: readonly DeskScreen[] }>('/api/desk/screens');
  return (
    <>
      <PageHead
        title="某时会放什么"
        back={{ place: { view: 'displays' }, name: '屏幕和查询机' }}
        about="选一块屏、一个时间，看那时屏上的每一个像素；已定好时间发布和撤下的，都算在内。"
      />
      <Read of={screens}>
        {({ items }) => {
          const first = items.find(({ id }) => id === screen) ?? items[0];
          if (!first) return <NoScreens />;
          return <Ahead screens={items} first={first.id} at={at} />;
        }}
      </Read>
    </>
  );
}

/** Times that staff ask for most. */
function usualTimes(): readonly { readonly name: string; readonly field: string }[] {
  const today = todayAt(now());
  const { weekday } = localAt(now(), zone);
  const present = fieldOf(now());
  const later = [
    { name: '今晚 20:00', field: `${today}T20:00` },
    { name: '明早 09:00', field: `${addDays(today, 1)}T09:00` },
    { name: '周六 10:00', field: `${addDays(today, (13 - weekday) % 7)}T10:00` },
    { name: '下周一 09:00', field: `${addDays(today, 8 - weekday)}T09:00` },
  ];
  return [{ name: '现在', field: present }, ...later.filter(({ field }) => field > present)];
}

function Ahead({
  screens,
  first,
  at,
}: { readonly screens: readonly DeskScreen[]; readonly first: string } & Pick<Props, 'at'>) {
  const chosen = useSignal(first);
  const field = useSignal(at ?? fieldOf(now()));
  const screen = screens.find(({ id }) => id === chosen.value);
  const instant = instantOfField(field.value);
  const set = (change: { screen?: string; field?: string }): void => {
    chosen.value = change.screen ?? chosen.value;
    field.value = change.field ?? field.value;
    if (place.value.view === 'ahead') readdress({ view: 'ahead', screen: chosen.value, at: field.value });
  };
  return (
    <div class="stack narrow">
      <section class="card" aria-label="哪块屏，什么时候">
        <div class="fields">
          <SelectField
            label="哪块屏"
            value={chosen.value}
            options={Object.fromEntries(screens.map(({ id, name }) => [id, name]))}
            onValue={(next) => set({ screen: next })}
          />
          <TextField
            label="什么时候"
            type="datetime-local"
            value={field.value}
            onValue={(next) => set({ field: next })}
            fault={instant === null ? '请选好日期和时间' : undefined}
          />
        </div>
        <div class="chips">
          {usualTimes().map(({ name, field: time }) => (
            <button
              type="button"
              class="chip"
              key={name}
              aria-pressed={field.value === time}
              onClick={() => set({ field: time })}
            >
              {name}
            </button>
          ))}
        </div>
      </section>
      {screen && instant !== null && <Shown key={screen.id} screen={screen} at={instant} />}
    </div>
  );
}

function Shown({ screen, at }: { readonly screen: DeskScreen; readonly at: number }) {
  const foreseen = useAnswer<Foreseen>(`/api/desk/screens/${screen.id}/programme?at=${at}`);
  const playlist = useAnswer<Playlist>(`/api/desk/playlists/${screen.playlist}`);
  const scene = useScene(foreseen.value?.programme, screen.panel, foreseen.value?.takeover ?? null);
  return (
    <Read of={foreseen}>
      {() =>
        scene && (
          <>
            <PanelViewer
              needs={scene}
              name={screen.name}
              from={at}
              caption={(painted) => paintedName(painted)}
              height={420}
            />
            <Why needs={scene} at={at} playlist={playlist.value} />
          </>
        )
      }
    </Read>
  );
}
