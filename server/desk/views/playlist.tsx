/** A playlist: its entries in order, each with what it shows and when. */
import { useSignal } from '@preact/signals';
import type { Playlist, PlaylistEntry } from '#content/model/playlist.ts';
import { Act } from '../parts/act.tsx';
import { choose } from '../parts/dialog.tsx';
import { faultAt, TextField } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { blankEntry, sourceKinds } from '../signage/entries.ts';
import { EntryForm } from '../signage/entry-form.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, type Fault, faultsOf, saidOf } from '../state/http.ts';
import { go, newId } from '../state/router.ts';
import { say } from '../state/toasts.ts';

const path = '/api/desk/playlists';
const back = { place: { view: 'signage' }, name: '播放设置' } as const;

export function PlaylistPage({ id }: { readonly id: string }) {
  const playlist = useAnswer<Playlist>(id === newId ? null : `${path}/${id}`);
  if (id === newId) {
    return (
      <>
        <PageHead title="新建播放单" back={back} />
        <Form known={null} />
      </>
    );
  }
  return (
    <Read of={playlist}>
      {(known) => (
        <>
          <PageHead title={known.name} back={back} about="从上到下轮流放，放完一遍再从头。" />
          <Form known={known} />
        </>
      )}
    </Read>
  );
}

function moved(entries: readonly PlaylistEntry[], from: number, by: number): readonly PlaylistEntry[] {
  const next = [...entries];
  const [entry] = next.splice(from, 1);
  if (entry) next.splice(from + by, 0, entry);
  return next;
}

function Form({ known }: { readonly known: Playlist | null }) {
  const id = useSignal(known?.id ?? '');
  const name = useSignal(known?.name ?? '');
  const entries = useSignal<readonly PlaylistEntry[]>(known?.entries ?? []);
  const faults = useSignal<readonly Fault[]>([]);

  async function save(): Promise<void> {
    const settings = { name: name.value, entries: entries.value };
    if (known) await ask('PUT', `${path}/${known.id}`, { body: settings });
    else await ask('POST', path, { body: { id: id.value, ...settings } });
    faults.value = [];
    say('已保存，屏幕放完当前页就照新的放');
    if (!known) await go({ view: 'playlist', id: id.value }, { replace: true });
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
    if (answer !== 'yes' || !known) return;
    await ask('DELETE', `${path}/${known.id}`);
    say('已删除');
    await go({ view: 'signage' });
  }
  return (
    <form class="stack narrow" noValidate onSubmit={(event) => event.preventDefault()}>
      <section class="card fields" aria-label="播放单">
        <TextField
          label="名称"
          value={name.value}
          onValue={(next) => (name.value = next)}
          fault={faultAt(faults.value, 'name')}
        />
        {!known && (
          <TextField
            label="编号"
            value={id.value}
            onValue={(next) => (id.value = next)}
            fault={faultAt(faults.value, 'id')}
            hint="小写字母、数字、连字符"
          />
        )}
      </section>
      {entries.value.length === 0 && (
        <p class="notice-box">还没有内容。空的播放单会放待机画面（镇名、时间、开放时间、热线）。</p>
      )}
      <ol class="stack">
        {entries.value.map((entry, index) => (
          <li key={entry.id}>
            <EntryForm
              entry={entry}
              number={index + 1}
              fault={(field) => faultAt(faults.value, `entries[${index}]${field ? `.${field}` : ''}`)}
              onChange={(next) => {
                entries.value = entries.value.map((one) => (one.id === entry.id ? next : one));
              }}
              onMove={(by) => {
                entries.value = moved(entries.value, index, by);
              }}
              first={index === 0}
              last={index === entries.value.length - 1}
              onRemove={() => {
                entries.value = entries.value.filter((one) => one.id !== entry.id);
              }}
            />
          </li>
        ))}
      </ol>
      <section class="card" aria-label="添加">
        <p>加一项：</p>
        <div class="card-acts">
          {sourceKinds.map(({ kind, name: what }) => (
            <Act key={kind} act={() => (entries.value = [...entries.value, blankEntry(kind, entries.value)])}>
              {what}
            </Act>
          ))}
        </div>
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
          保存播放单
        </Act>
        {known && (
          <Act act={remove} tone="quiet">
            删除播放单…
          </Act>
        )}
      </div>
    </form>
  );
}
