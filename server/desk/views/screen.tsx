/** A screen's settings: name, place, pixels, what it plays; and the player's address and token when it is made. */
import { useSignal } from '@preact/signals';
import type { Playlist } from '#content/model/playlist.ts';
import type { PublicScreen, ScreenSettings } from '#content/model/screen.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { go, newId } from '../state/router.ts';
import { say } from '../state/toasts.ts';
import { FramePicture } from './displays.tsx';

type Settings = Pick<PublicScreen, 'id' | 'name' | 'place' | 'panel' | 'playlist'>;
const path = '/api/desk/screens';
const back = { place: { view: 'signage' }, name: '播放设置' } as const;
const blank: Settings = {
  id: '',
  name: '',
  place: '',
  playlist: 'main',
  panel: {
    kind: 'led',
    width: 192,
    height: 96,
    x: 0,
    y: 0,
    pitchMm: 5,
    viewingDistanceM: 5,
    colours: 'full',
    rotation: 0,
    standing: 'town',
    hours: [],
    outside: 'blank',
    zones: { clock: 0, ticker: 0, side: 0, tickerText: '', tickerSpeed: 3 },
    shiftPx: 0,
  },
};
const kinds = { led: 'LED 屏', lcd: '液晶屏' } as const;
const colours = { full: '全彩', two: '双色', single: '单色' } as const;
const rotations = { '0': '不转', '90': '右转 90°', '180': '倒过来', '270': '左转 90°' } as const;
const numbers = [
  ['width', '宽（像素）'],
  ['height', '高（像素）'],
  ['x', '左边距（像素）'],
  ['y', '上边距（像素）'],
  ['pitchMm', '点间距（毫米）'],
  ['viewingDistanceM', '观看距离（米）'],
] as const;

/** What is typed as a number; what is none is left for the hub to refuse at its field. */
const numberOf = (field: string): number => (field.trim() === '' ? Number.NaN : Number(field));

export function ScreenPage({ id }: { readonly id: string }) {
  const screen = useAnswer<PublicScreen>(id === newId ? null : `${path}/${id}`);
  const playlists = useAnswer<{ items: readonly Playlist[] }>('/api/desk/playlists');
  if (id === newId) {
    return (
      <>
        <PageHead title="登记一块屏" back={back} />
        <Form known={null} start={blank} playlists={playlists.value?.items ?? []} />
      </>
    );
  }
  return (
    <Read of={screen}>
      {(known) => (
        <>
          <PageHead title={known.name} back={back}>
            <a class="button" href={`/signage/${known.id}`} target="_blank" rel="noopener">
              打开播放页
            </a>
          </PageHead>
          <div class="screen-now">
            <FramePicture screen={known.id} width={known.panel.width} height={known.panel.height} />
          </div>
          <Form known={known} start={known} playlists={playlists.value?.items ?? []} />
        </>
      )}
    </Read>
  );
}

function Form({
  known,
  start,
  playlists,
}: {
  readonly known: PublicScreen | null;
  readonly start: Settings;
  readonly playlists: readonly Playlist[];
}) {
  const id = useSignal(start.id);
  const settings = useSignal<ScreenSettings>({
    name: start.name,
    place: start.place,
    playlist: start.playlist,
    panel: start.panel,
  });
  const faults = useSignal<readonly Fault[]>([]);
  const token = useSignal<string | null>(null);
  const { name, place, panel, playlist } = settings.value;
  const set = (change: Partial<ScreenSettings>) => {
    settings.value = { ...settings.value, ...change };
  };
  const setPanel = (change: Partial<ScreenSettings['panel']>) => set({ panel: { ...panel, ...change } });
  const fault = (field: string) => faultAt(faults.value, field);
  const names = Object.fromEntries(playlists.map((one) => [one.id, one.name]));

  async function save(): Promise<void> {
    if (known) await ask('PUT', `${path}/${known.id}`, { body: settings.value });
    else
      token.value = (await ask<{ token: string }>('POST', path, { body: { id: id.value, ...settings.value } })).token;
    faults.value = [];
    say(known ? '已保存，屏幕马上照新设置播放' : '已登记');
  }
  async function remove(): Promise<void> {
    const answer = await choose({
      title: `删除“${name}”？`,
      text: '它的播放页会停止更新。以后要用得重新登记。',
      options: [
        { key: 'no', name: '不删除' },
        { key: 'yes', name: '删除', tone: 'danger' },
      ],
    });
    if (answer !== 'yes' || !known) return;
    await ask('DELETE', `${path}/${known.id}`);
    say(`已删除“${name}”`);
    await go({ view: 'signage' });
  }
  if (token.value !== null) {
    return (
      <section class="card">
        <h2>登记好了，去播放机上打开它</h2>
        <p>在接着屏幕的电脑上打开下面的地址。令牌只显示这一次，请现在记下。</p>
        <code class="token">{`${location.origin}/signage/${id.value}`}</code>
        <p>播放令牌：</p>
        <code class="token">{token.value}</code>
        <To place={{ view: 'signage' }} class="button main">
          记下了
        </To>
      </section>
    );
  }
  return (
    <form class="stack narrow" noValidate onSubmit={(event) => event.preventDefault()}>
      <section class="card fields" aria-label="屏幕">
        <TextField
          label="名称"
          value={name}
          onValue={(next) => set({ name: next })}
          fault={fault('name')}
          hint="如：大厅正面大屏"
        />
        {!known && (
          <TextField
            label="编号"
            value={id.value}
            onValue={(next) => (id.value = next)}
            fault={fault('id')}
            hint="小写字母、数字、连字符，如 hall-led"
          />
        )}
        <TextField label="位置" value={place} onValue={(next) => set({ place: next })} fault={fault('place')} />
        <SelectField
          label="播放单"
          value={playlist}
          options={names}
          onValue={(next) => set({ playlist: next })}
          fault={fault('playlist')}
        />
      </section>
      <section class="card fields" aria-label="画面">
        <SelectField
          label="类型"
          value={panel.kind}
          options={kinds}
          onValue={(kind) => setPanel({ kind })}
          fault={fault('panel.kind')}
        />
        <SelectField
          label="颜色"
          value={panel.colours}
          options={colours}
          onValue={(next) => setPanel({ colours: next })}
          fault={fault('panel.colours')}
        />
        <SelectField
          label="方向"
          value={String(panel.rotation) as keyof typeof rotations}
          options={rotations}
          onValue={(next) => setPanel({ rotation: Number(next) as 0 | 90 | 180 | 270 })}
          fault={fault('panel.rotation')}
        />
        {numbers.map(([field, label]) => (
          <TextField
            key={field}
            type="number"
            label={label}
            value={Number.isNaN(panel[field]) ? '' : String(panel[field])}
            onValue={(next) => setPanel({ [field]: numberOf(next) })}
            fault={fault(`panel.${field}`)}
          />
        ))}
      </section>
      <div class="card-acts">
        <Act
          act={save}
          tone="main"
          type="submit"
          onFault={(error) => {
            faults.value = faultsOf(error);
            say(saidOf(error), 'bad');
          }}
        >
          {known ? '保存设置' : '登记这块屏'}
        </Act>
        {known && (
          <Act act={remove} tone="quiet">
            删除这块屏…
          </Act>
        )}
      </div>
    </form>
  );
}
