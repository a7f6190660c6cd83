/** Closes a gap: says what the words mean, or points to a page that answers them; in force on every kiosk at once. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { longestTerm, type SynonymGroup } from '#content/model/synonym.ts';
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';
import { Act } from '../parts/act.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { groupFaults, OfficialField } from '../parts/synonym-field.tsx';
import { useAnswer } from '../state/answer.ts';
import { ask, saidOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { rememberGap } from './answering.ts';

type Props = {
  readonly words: string;
  readonly how: 'synonym' | 'link';
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Published pages whose title has the words; the first ones. */
function Pages({ onChoose }: { readonly onChoose: (row: DeskRow) => Promise<void> }) {
  const words = useSignal('');
  const asked = useSignal('');
  useEffect(() => {
    const timer = setTimeout(() => {
      asked.value = words.value.trim();
    }, 250);
    return () => clearTimeout(timer);
  }, [words.value]);
  const rows = useAnswer<{ items: readonly DeskRow[] }>(
    asked.value === ''
      ? null
      : `/api/desk/disclosures?${new URLSearchParams({ state: 'published', q: asked.value, size: '8' })}`,
  );
  return (
    <>
      <TextField
        label="找出能回答的那一条"
        hint="按标题找，只列已发布的"
        type="search"
        value={words.value}
        onValue={(next) => (words.value = next)}
        autofocus
      />
      <ul class="row-links">
        {(rows.value?.items ?? []).map((row) => (
          <li key={row.id} class="row-link">
            <span class="grow">{row.title}</span>
            <Act act={() => onChoose(row)} label={`指到“${row.title}”`}>
              就是它
            </Act>
          </li>
        ))}
      </ul>
      {asked.value !== '' && rows.value?.items.length === 0 && <p class="card-none">没有标题含有“{asked.value}”的。</p>}
    </>
  );
}

/** What the hub says of it, with the words that it is wrong in. */
const refusalOf = (error: unknown) => {
  const faults = groupFaults(error);
  return { said: [saidOf(error), ...faults.map(({ message }) => message)].join('；'), faults };
};

export function CloseGap({ words, how, onClose, onDone }: Props) {
  const official = useSignal('');
  async function finish(term: string, target?: string): Promise<void> {
    const body: SynonymGroup = { official: term, everyday: [words] };
    await ask('POST', '/api/desk/town/synonyms', { body });
    await rememberGap({ words, how, ...(target && { target }) });
    say(`已保存，现在问“${words}”就能找到`);
    onDone();
  }
  if (how === 'link') {
    return (
      <Dialog title={`“${words}”哪一条能回答`} onClose={onClose}>
        <Pages onChoose={(row) => finish(row.title.slice(0, longestTerm), row.id)} />
        <div class="dialog-acts">
          <button type="button" class="button" onClick={onClose}>
            返回
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={`“${words}”是什么意思`}
      act={() => finish(official.value.trim())}
      doing="保存"
      leaving="返回"
      onClose={onClose}
      refusalOf={refusalOf}
    >
      {(fault) => (
        <OfficialField value={official.value} onValue={(next) => (official.value = next)} fault={fault('official')} />
      )}
    </FormDialog>
  );
}
