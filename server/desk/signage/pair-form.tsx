/** Second step of pairing: one of the screens there are, or a new one that is only named. */
import { useSignal } from '@preact/signals';
import type { Playlist } from '#content/model/playlist.ts';
import type { ScreenSettings } from '#content/model/screen.ts';
import type { DeskScreen, PairingOffer } from '#content/wire/screen-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Choice } from '../parts/choice.tsx';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { blankPanel } from './blank-screen.ts';

const path = '/api/desk/screens';
const newScreen = '+';
const pairingNames = { open: '还没有配对过', paired: '已经配对，会换成这台', revoked: '已解除配对' } as const;

/** An id that no screen has; staff never see it. */
function freeId(screens: readonly DeskScreen[]): string {
  let number = screens.length + 1;
  while (screens.some(({ id }) => id === `screen-${number}`)) number += 1;
  return `screen-${number}`;
}

type Props = {
  readonly offer: PairingOffer;
  readonly screens: readonly DeskScreen[];
  /** The screen that staff came from. */
  readonly wanted: string | null;
  readonly done: (screen: DeskScreen) => void;
};

export function PairForm({ offer, screens, wanted, done }: Props) {
  const known = useSignal(screens);
  const chosen = useSignal<string | null>(screens.some(({ id }) => id === wanted) ? wanted : null);
  const name = useSignal('');
  const place = useSignal('');
  const playlist = useSignal('main');
  const faults = useSignal<readonly Fault[]>([]);
  const playlists = useAnswer<{ items: readonly Playlist[] }>('/api/desk/playlists');
  const names = Object.fromEntries((playlists.value?.items ?? []).map((one) => [one.id, one.name]));
  const fault = (field: string) => faultAt(faults.value, field);

  /** The screen to bind; a new one is made first, and stays chosen where the code ends meanwhile. */
  async function target(): Promise<string> {
    if (chosen.value !== null && chosen.value !== newScreen) return chosen.value;
    const settings: ScreenSettings = {
      name: name.value,
      place: place.value,
      playlist: playlist.value,
      panel: blankPanel(offer),
    };
    const made = await ask<DeskScreen>('POST', path, { body: { id: freeId(known.value), ...settings } });
    known.value = [...known.value, made];
    chosen.value = made.id;
    return made.id;
  }
  async function bind(): Promise<void> {
    const id = await target();
    done(await ask<DeskScreen>('POST', `${path}/${id}/pairing`, { body: { code: offer.code } }));
  }
  return (
    <section class="card">
      <h2>
        <span class="section-number">2</span>
        它是哪一块屏？
      </h2>
      <Choice
        label="选一块登记过的，或登记新的"
        look="cards"
        value={chosen.value}
        onValue={(key) => {
          chosen.value = key;
          faults.value = [];
        }}
        options={[
          ...known.value.map((screen) => ({
            key: screen.id,
            name: screen.name,
            about: `${screen.panel.width}×${screen.panel.height} · ${pairingNames[screen.pairing]}`,
          })),
          { key: newScreen, name: '登记一块新的屏', about: '起个名字就行，像素以后再调' },
        ]}
      />
      {chosen.value === newScreen && (
        <div class="fields">
          <TextField
            label="给它起个名字"
            value={name.value}
            onValue={(next) => (name.value = next)}
            fault={fault('name')}
            hint="如：大厅正面大屏"
            most={40}
          />
          <TextField
            label="在哪里（可不填）"
            value={place.value}
            onValue={(next) => (place.value = next)}
            fault={fault('place')}
            hint="如：一层大厅"
          />
          <SelectField
            label="放哪个播放单"
            value={playlist.value}
            options={names}
            onValue={(next) => (playlist.value = next)}
            fault={fault('playlist')}
          />
        </div>
      )}
      {fault('code') && <p class="fault">{fault('code')}</p>}
      <div class="card-acts">
        <Act
          tone="main"
          class="big-button"
          act={bind}
          why={
            chosen.value === null
              ? '请先选它是哪一块屏'
              : chosen.value === newScreen && name.value.trim() === ''
                ? '请先给它起个名字'
                : null
          }
          onFault={(error) => {
            faults.value = faultsOf(error);
            say(saidOf(error), 'bad');
          }}
        >
          配对
        </Act>
      </div>
    </section>
  );
}
