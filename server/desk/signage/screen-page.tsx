/** A screen's settings beside its live picture, which shows them before they are saved. */
import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Playlist } from '#content/model/playlist.ts';
import type { Panel, ScreenSettings } from '#content/model/screen.ts';
import { areasOf } from '#content/rules/frame/areas.ts';
import type { DeskScreen } from '#content/wire/screen-bodies.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { faultAt } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { go } from '../state/router.ts';
import { say } from '../state/toasts.ts';
import { useUnsaved } from '../state/unsaved.ts';
import { useBuiltProgramme } from './built-programme.ts';
import { FormBar } from './form-bar.tsx';
import { LegibilityNote } from './legibility-note.tsx';
import { PairingCard } from './pairing-card.tsx';
import { PanelViewer } from './panel-viewer.tsx';
import { useScene } from './scene.ts';
import { ScreenFields } from './screen-fields.tsx';
import { paintedName } from './slide-words.ts';
import '../styles/screens.css';

const path = '/api/desk/screens';
const back = { place: { view: 'displays' }, name: '屏幕和查询机' } as const;
/** Larger pictures are not drawn at the desk, as the hub gives none. */
const mostPixels = 8_294_400;

export function ScreenPage({ id }: { readonly id: string }) {
  const screen = useAnswer<DeskScreen>(`${path}/${id}`);
  const playlists = useAnswer<{ items: readonly Playlist[] }>('/api/desk/playlists');
  return (
    <Read of={screen} title="屏幕" back={back}>
      {(known) => (
        <>
          <PageHead title={known.name} back={back}>
            <a class="button" href={`/signage/${known.id}`} target="_blank" rel="noopener">
              打开播放页
            </a>
          </PageHead>
          <Settings known={known} playlists={playlists.value?.items ?? []} changed={screen.set} />
        </>
      )}
    </Read>
  );
}

const settingsOf = ({ name, place, playlist, panel }: DeskScreen): ScreenSettings => ({ name, place, playlist, panel });

/** Whether its numbers make a picture at all; while they are typed they may not. */
function drawable(panel: Panel): boolean {
  const { width, height, pitchMm, viewingDistanceM } = panel;
  const { main } = areasOf(panel);
  const sizes = width >= 32 && height >= 16 && width * height <= mostPixels;
  return sizes && main.width >= 32 && main.height >= 16 && pitchMm > 0 && viewingDistanceM > 0;
}

type Props = {
  readonly known: DeskScreen;
  readonly playlists: readonly Playlist[];
  readonly changed: (screen: DeskScreen) => void;
};

function Settings({ known, playlists, changed }: Props) {
  const settings = useSignal<ScreenSettings>(settingsOf(known));
  const saved = useSignal(JSON.stringify(settings.value));
  const faults = useSignal<readonly Fault[]>([]);
  const dirty = useComputed(() => JSON.stringify(settings.value) !== saved.value);
  useUnsaved(() => dirty.peek());
  const { panel, playlist, name } = settings.value;

  async function save(): Promise<void> {
    const screen = await ask<DeskScreen>('PUT', `${path}/${known.id}`, { body: settings.value });
    faults.value = [];
    settings.value = settingsOf(screen);
    saved.value = JSON.stringify(settings.value);
    changed(screen);
    say('已保存，屏幕马上照新设置播放');
  }
  async function remove(): Promise<void> {
    const answer = await choose({
      title: `删除“${known.name}”？`,
      text: '它的播放页会重新显示配对码。以后要用，得重新登记。',
      options: [
        { key: 'no', name: '不删除' },
        { key: 'yes', name: '删除', tone: 'danger' },
      ],
    });
    if (answer !== 'yes') return;
    await ask('DELETE', `${path}/${known.id}`);
    saved.value = JSON.stringify(settings.value);
    say(`已删除“${known.name}”`);
    await go({ view: 'displays' });
  }
  return (
    <form class="screen-columns" noValidate onSubmit={(event) => event.preventDefault()}>
      <Live name={name || known.name} panel={panel} playlist={playlists.find(({ id }) => id === playlist)} />
      <div class="stack">
        <ScreenFields
          settings={settings.value}
          playlists={playlists}
          onChange={(change) => {
            settings.value = { ...settings.value, ...change };
          }}
          fault={(field) => faultAt(faults.value, field)}
        />
        <PairingCard screen={known} changed={changed} />
        <section class="card">
          <h2>不再用这块屏</h2>
          <p class="soft">删除后，它不再出现在屏幕列表里。</p>
          <div class="card-acts">
            <Act act={remove}>删除这块屏…</Act>
          </div>
        </section>
        <FormBar
          dirty={dirty.value}
          verb="保存设置"
          save={save}
          onFault={(error) => {
            faults.value = faultsOf(error);
            say(saidOf(error), 'bad');
          }}
        />
      </div>
    </form>
  );
}

type LiveProps = { readonly name: string; readonly panel: Panel; readonly playlist: Playlist | undefined };

/** What the screen will show with these settings; while a number is half typed, with the last that made sense. */
function Live({ name, panel, playlist }: LiveProps) {
  const last = useRef(panel);
  if (drawable(panel)) last.current = panel;
  const scene = useScene(useBuiltProgramme(playlist), last.current, null);
  return (
    <aside class="live-side" aria-label="画面预览">
      {scene ? (
        <PanelViewer needs={scene} name={name} caption={(painted) => paintedName(painted)} height={260} />
      ) : (
        <div class="panel-box" style={{ height: '260px' }} />
      )}
      <p class="small soft number">
        {last.current.width}×{last.current.height} 像素，一个点对一个点。还没有保存的改动，这里也照样显示。
      </p>
      <LegibilityNote panel={last.current} />
    </aside>
  );
}
