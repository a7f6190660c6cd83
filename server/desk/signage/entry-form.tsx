/** One entry of a playlist: what it shows, when it may play, how often. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PlaylistEntry } from '#content/model/playlist.ts';
import { priorityNames } from '#content/model/terms.ts';
import { SelectField, TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { entryName } from './entries.ts';
import { SourceFields } from './source-fields.tsx';
import { windowsText } from './window-words.ts';
import { Windows } from './windows.tsx';

// The names stand here and not in the model, whose file brings the checker along.
const priorities = { ordinary: '普通', important: '重要（有它时不放普通的）', urgent: '紧急（只放它）' } as const;

type Props = {
  readonly entry: PlaylistEntry;
  readonly number: number;
  /** What it is dragged by. */
  readonly grip: ComponentChildren;
  readonly open: boolean;
  /** How long it takes on the screen that is looked at; empty where nothing of it plays. */
  readonly length: string;
  /** What is wrong at a field; of the whole entry for an empty one. */
  readonly fault: (field: string) => string;
  readonly onOpen: () => void;
  readonly onChange: (entry: PlaylistEntry) => void;
  readonly onRemove: () => void;
};

/** A row that tells what plays and when, and opens to be changed. */
export function EntryForm({ entry, number, grip, open, length, fault, onOpen, onChange, onRemove }: Props) {
  const body = useId();
  const name = entryName(entry);
  const faulty = fault('') !== '';
  return (
    <section class={`entry${open ? ' open' : ''}${faulty ? ' faulty' : ''}`} aria-label={`第 ${number} 项 ${name}`}>
      <header class="entry-head">
        {grip}
        <span class="entry-number number" aria-hidden="true">
          {number}
        </span>
        <button type="button" class="entry-title" aria-expanded={open} aria-controls={body} onClick={onOpen}>
          <span class="row-title">{name}</span>
          <span class="small soft">
            {windowsText(entry.windows)}
            {entry.priority !== 'ordinary' && ` · ${priorityNames[entry.priority]}`}
            {entry.weight > 1 && ` · 每轮 ${entry.weight} 次`}
            {length && ` · ${length}`}
          </span>
          {faulty && <span class="fault">{fault('')}</span>}
        </button>
        <Icon name={open ? 'fold' : 'unfold'} />
      </header>
      <div id={body} class="entry-body stack" hidden={!open}>
        {open && (
          <>
            <SourceFields source={entry.source} fault={fault} onChange={(source) => onChange({ ...entry, source })} />
            <h2>什么时候放</h2>
            <Windows
              windows={entry.windows}
              onChange={(windows) => onChange({ ...entry, windows })}
              fault={(field) => fault(`windows${field}`)}
              always="一直放。"
              add={entry.windows.length === 0 ? '只在某些时候放' : '再加一段时间'}
            />
            <Weights entry={entry} fault={fault} onChange={onChange} />
            <div>
              <button type="button" class="button" onClick={onRemove} aria-label={`去掉第 ${number} 项`}>
                去掉这一项
              </button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function Weights({ entry, fault, onChange }: Pick<Props, 'entry' | 'fault' | 'onChange'>) {
  return (
    <div class="fields narrow-fields">
      <SelectField
        label="重要程度"
        value={entry.priority}
        options={priorities}
        onValue={(priority) => onChange({ ...entry, priority })}
        fault={fault('priority')}
      />
      <TextField
        label="每轮放几次"
        type="number"
        value={String(entry.weight)}
        onValue={(next) => onChange({ ...entry, weight: Number(next) })}
        fault={fault('weight')}
      />
      <TextField
        label="每页停几秒"
        type="number"
        hint="空着：按字数自动"
        value={entry.dwellMs === null ? '' : String(entry.dwellMs / 1000)}
        onValue={(next) => onChange({ ...entry, dwellMs: next === '' ? null : Math.round(Number(next) * 1000) })}
        fault={fault('dwellMs')}
      />
    </div>
  );
}
