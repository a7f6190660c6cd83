/** The form of a playlist: what it holds in order, the screen beside it, its week below. */
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Playlist, PlaylistEntry, Source } from '#content/model/playlist.ts';
import type { PublicScreen } from '#content/model/screen.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { Sortable } from '../parts/sortable.tsx';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { go } from '../state/router.ts';
import { say } from '../state/toasts.ts';
import { useUnsaved } from '../state/unsaved.ts';
import { useBuiltProgramme } from './built-programme.ts';
import { blankEntry, entryName, sourceKinds } from './entries.ts';
import { EntryForm } from './entry-form.tsx';
import { FormBar } from './form-bar.tsx';
import { PlaylistScreen } from './playlist-screen.tsx';
import { useScene } from './scene.ts';
import { entryOf } from './week.ts';
import { lengthText, WeekView } from './week-view.tsx';

const path = '/api/desk/playlists';

function moved(entries: readonly PlaylistEntry[], from: number, to: number): readonly PlaylistEntry[] {
  const next = [...entries];
  const [entry] = next.splice(from, 1);
  if (entry) next.splice(to, 0, entry);
  return next;
}

type Props = { readonly known: Playlist | null; readonly id: string; readonly screens: readonly PublicScreen[] };

export function PlaylistForm({ known, id, screens }: Props) {
  const name = useSignal(known?.name ?? '');
  const entries = useSignal<readonly PlaylistEntry[]>(known?.entries ?? []);
  const open = useSignal<string | null>(null);
  const faults = useSignal<readonly Fault[]>([]);
  const stateOf = () => JSON.stringify([name.value, entries.value]);
  const saved = useSignal(known ? stateOf() : '');
  const dirty = useComputed(
    () => stateOf() !== saved.value && (known !== null || name.value !== '' || entries.value.length > 0),
  );
  useUnsaved(() => dirty.peek());

  const playing = screens.filter(({ playlist }) => playlist === id);
  const choices = playing.length > 0 ? playing : screens;
  const screenId = useSignal<string | null>(null);
  const screen = choices.find((one) => one.id === screenId.value) ?? choices[0];
  const playlist = useMemo(
    () => ({ id, name: name.value, entries: [...entries.value], changedAt: known?.changedAt ?? 0 }),
    [id, entries.value],
  );
  const programme = useBuiltProgramme(playlist);
  const scene = useScene(screen && programme, screen?.panel, null);

  async function save(): Promise<void> {
    const settings = { name: name.value, entries: entries.value };
    if (known) await ask('PUT', `${path}/${id}`, { body: settings });
    else await ask('POST', path, { body: { id, ...settings } });
    faults.value = [];
    saved.value = stateOf();
    say('已保存，屏幕放完当前页就照新的放');
    if (!known) await go({ view: 'playlist', id }, { replace: true });
  }
  async function remove(): Promise<void> {
    const answer = await choose({
      title: `删除播放单“${name.value}”？`,
      text: '还有屏幕在用它时不能删除。',
      options: [
        { key: 'no', name: '不删除' },
        { key: 'yes', name: '删除', tone: 'danger' },
      ],
    });
    if (answer !== 'yes') return;
    await ask('DELETE', `${path}/${id}`);
    saved.value = stateOf();
    say('已删除');
    await go({ view: 'signage' });
  }
  function add(kind: Source['kind']): void {
    const entry = blankEntry(kind, entries.value);
    entries.value = [...entries.value, entry];
    open.value = entry.id;
  }
  /** How much of an entry there is on the screen that is looked at. */
  function lengthOf(entry: PlaylistEntry): string {
    const turns = (scene ? [...scene.book.timeline.values()].flat() : []).filter(
      ({ slide }) => entryOf(slide) === entry.id,
    );
    const slides = new Set(turns.map(({ slide }) => slide.id)).size;
    if (turns.length === 0) return scene ? '现在没有可放的' : '';
    return `${slides > 1 ? `${slides} 条 ` : ''}${turns.length} 页，约 ${lengthText(turns.reduce((sum, { dwellMs }) => sum + dwellMs, 0))}`;
  }
  return (
    <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <div class="screen-columns">
        <aside class="live-side" aria-label="画面预览">
          <PlaylistScreen
            scene={scene}
            screen={screen}
            choices={choices}
            playing={playing.length > 0}
            onScreen={(next) => (screenId.value = next)}
          />
        </aside>
        <div class="stack">
          <section class="card" aria-label="播放单">
            <TextField
              label="名称"
              value={name.value}
              onValue={(next) => (name.value = next)}
              fault={faultAt(faults.value, 'name')}
              most={40}
            />
          </section>
          {entries.value.length === 0 ? (
            <p class="notice-box">还没有内容，屏幕会放待机画面（镇名、时间、开放时间、热线）。从下面加一项。</p>
          ) : (
            <Sortable
              items={entries.value}
              keyOf={(entry) => entry.id}
              nameOf={entryName}
              onMove={(from, to) => (entries.value = moved(entries.value, from, to))}
            >
              {(entry, index, grip) => (
                <EntryForm
                  entry={entry}
                  number={index + 1}
                  grip={grip}
                  open={open.value === entry.id}
                  length={lengthOf(entry)}
                  fault={(field) => faultAt(faults.value, `entries[${index}]${field ? `.${field}` : ''}`)}
                  onOpen={() => (open.value = open.value === entry.id ? null : entry.id)}
                  onChange={(next) => {
                    entries.value = entries.value.map((one) => (one.id === entry.id ? next : one));
                  }}
                  onRemove={() => {
                    entries.value = entries.value.filter((one) => one.id !== entry.id);
                  }}
                />
              )}
            </Sortable>
          )}
          <section class="card" aria-labelledby="add-head">
            <h2 id="add-head">加一项</h2>
            <div class="add-grid">
              {sourceKinds.map(({ kind, name: what, about }) => (
                <button type="button" class="add-kind" key={kind} onClick={() => add(kind)}>
                  <strong>{what}</strong>
                  <span class="small soft">{about}</span>
                </button>
              ))}
            </div>
          </section>
        </div>
      </div>
      {programme && <WeekView programme={programme} entries={entries.value} timeline={scene?.book.timeline ?? null} />}
      <FormBar
        dirty={dirty.value}
        verb="保存播放单"
        save={save}
        onFault={(error) => {
          faults.value = faultsOf(error);
          say(saidOf(error), 'bad');
        }}
      >
        {known && (
          <Act act={remove} tone="quiet">
            删除播放单…
          </Act>
        )}
      </FormBar>
    </form>
  );
}
