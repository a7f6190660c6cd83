/** One entry of a playlist: what it shows, when it may play, how often. */
import { useSignal } from '@preact/signals';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { PlaylistEntry, Source } from '#content/model/playlist.ts';
import { categoryNames } from '#content/model/terms.ts';
import { Tick } from '../parts/choice.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAnswer } from '../state/answer.ts';
import { blankWindow, sourceKinds } from './entries.ts';
import { WindowForm } from './window-form.tsx';

type Category = keyof typeof categoryNames;
// The names stand here and not in the model, whose file brings the checker along.
const priorities = { ordinary: '普通', important: '重要（有它时不放普通的）', urgent: '紧急（只放它）' } as const;
const faces = { full: '标题和正文', headline: '只放标题' } as const;

type Props = {
  readonly entry: PlaylistEntry;
  readonly number: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly fault: (field: string) => string;
  readonly onChange: (entry: PlaylistEntry) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

export function EntryForm({ entry, number, first, last, fault, onChange, onMove, onRemove }: Props) {
  const name = sourceKinds.find(({ kind }) => kind === entry.source.kind)?.name ?? '';
  const timed = useSignal(entry.windows.length > 0);
  return (
    <section class="card" aria-label={`第 ${number} 项`}>
      <header class="card-head">
        <h2>
          {number}. {name}
        </h2>
        <span class="card-acts">
          <button
            type="button"
            class="button quiet"
            disabled={first}
            onClick={() => onMove(-1)}
            aria-label={`第 ${number} 项上移`}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="button quiet"
            disabled={last}
            onClick={() => onMove(1)}
            aria-label={`第 ${number} 项下移`}
          >
            <Icon name="down" />
          </button>
          <button type="button" class="button quiet" onClick={onRemove} aria-label={`去掉第 ${number} 项`}>
            去掉
          </button>
        </span>
      </header>
      <SourceFields source={entry.source} fault={fault} onChange={(source) => onChange({ ...entry, source })} />
      <details class="rarely" open={timed.value}>
        <summary>什么时候放、放多久</summary>
        <div class="stack">
          {entry.windows.map((window, index) => (
            <WindowForm
              key={index}
              window={window}
              fault={(field) => fault(`windows[${index}]${field ? `.${field}` : ''}`)}
              onChange={(next) =>
                onChange({ ...entry, windows: entry.windows.map((one, at) => (at === index ? next : one)) })
              }
              onRemove={() => onChange({ ...entry, windows: entry.windows.filter((_, at) => at !== index) })}
            />
          ))}
          <div>
            <button
              type="button"
              class="button"
              onClick={() => {
                timed.value = true;
                onChange({ ...entry, windows: [...entry.windows, blankWindow()] });
              }}
            >
              <Icon name="clock" />
              {entry.windows.length === 0 ? '只在某些时候放' : '再加一段时间'}
            </button>
          </div>
          <div class="fields">
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
        </div>
      </details>
    </section>
  );
}

type SourceProps<Kind extends Source> = {
  readonly source: Kind;
  readonly fault: (field: string) => string;
  readonly onChange: (source: Source) => void;
};

function SourceFields({ source, fault, onChange }: SourceProps<Source>) {
  switch (source.kind) {
    case 'notices':
      return <NoticesFields source={source} fault={fault} onChange={onChange} />;
    case 'disclosure':
      return <DisclosureFields source={source} fault={fault} onChange={onChange} />;
    case 'text':
      return (
        <div class="stack">
          <TextField
            label="标题"
            value={source.title}
            onValue={(title) => onChange({ ...source, title })}
            most={60}
            fault={fault('source.title')}
          />
          <TextField
            label="内容"
            rows={3}
            value={source.body}
            onValue={(body) => onChange({ ...source, body })}
            most={2000}
            fault={fault('source.body')}
          />
        </div>
      );
    case 'hours':
      return <p class="card-none">放大厅的开放时间、咨询电话和热线。</p>;
    case 'clock':
      return (
        <Tick checked={source.lunar} onChecked={(lunar) => onChange({ ...source, lunar })}>
          同时显示农历
        </Tick>
      );
    case 'figures':
      return (
        <PublishedField
          label="哪一年的年度报告"
          query="kind=report&size=200"
          id={source.id}
          fault={fault('source.id')}
          onId={(id) => onChange({ ...source, id })}
        />
      );
    case 'code':
      return (
        <div class="stack">
          <TextField
            label="标题"
            value={source.title}
            onValue={(title) => onChange({ ...source, title })}
            most={60}
            fault={fault('source.title')}
          />
          <TextField
            label="网址"
            hint="以 http:// 或 https:// 开头，群众扫码后打开"
            value={source.address}
            onValue={(address) => onChange({ ...source, address })}
            fault={fault('source.address')}
          />
        </div>
      );
  }
}

function NoticesFields({ source, fault, onChange }: SourceProps<Extract<Source, { kind: 'notices' }>>) {
  return (
    <div class="stack">
      <p class="hint">勾了“电子屏”的已发布通知，新的在前。</p>
      <div class="fields">
        <TextField
          label="最多几条"
          type="number"
          value={String(source.limit)}
          onValue={(next) => onChange({ ...source, limit: Number(next) })}
          fault={fault('source.limit')}
        />
        <SelectField
          label="放什么"
          value={source.face}
          options={faces}
          onValue={(face) => onChange({ ...source, face })}
        />
      </div>
      <fieldset>
        <legend class="small">只放这些类别（一个不勾就是全部）</legend>
        <div class="tick-grid">
          {(Object.entries(categoryNames) as [Category, string][]).map(([key, name]) => (
            <Tick
              key={key}
              checked={source.categories.includes(key)}
              onChecked={(on) =>
                onChange({
                  ...source,
                  categories: on ? [...source.categories, key] : source.categories.filter((one) => one !== key),
                })
              }
            >
              {name}
            </Tick>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function DisclosureFields({ source, fault, onChange }: SourceProps<Extract<Source, { kind: 'disclosure' }>>) {
  return (
    <div class="fields">
      <PublishedField
        label="哪一条（已发布的）"
        query="size=200"
        id={source.id}
        fault={fault('source.id')}
        onId={(id) => onChange({ ...source, id })}
      />
      <SelectField
        label="放什么"
        value={source.face}
        options={faces}
        onValue={(face) => onChange({ ...source, face })}
      />
    </div>
  );
}

type PublishedProps = {
  readonly label: string;
  /** Which of the published disclosures are offered. */
  readonly query: string;
  readonly id: string;
  readonly fault: string;
  readonly onId: (id: string) => void;
};

/** Chooses a published disclosure; one that is no longer published stands by its id. */
function PublishedField({ label, query, id, fault, onId }: PublishedProps) {
  const published = useAnswer<{ items: readonly Disclosure[] }>(`/api/disclosures?${query}`);
  const options = Object.fromEntries((published.value?.items ?? []).map((one) => [one.id, one.title]));
  if (id && !options[id]) options[id] = id;
  return <SelectField label={label} none="请选择" value={id} options={options} onValue={onId} fault={fault} wide />;
}
