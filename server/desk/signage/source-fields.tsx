/** What an entry of a playlist shows: the fields of each kind. */
import type { Source } from '#content/model/playlist.ts';
import { categoryNames } from '#content/model/terms.ts';
import { Tick } from '../parts/choice.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { MediaFields } from './media-fields.tsx';
import { PublishedField } from './published-field.tsx';

type Category = keyof typeof categoryNames;
const faces = { full: '标题和正文', headline: '只放标题' } as const;

type SourceProps<Kind extends Source> = {
  readonly source: Kind;
  readonly fault: (field: string) => string;
  readonly onChange: (source: Source) => void;
};

export function SourceFields({ source, fault, onChange }: SourceProps<Source>) {
  switch (source.kind) {
    case 'notices':
      return <NoticesFields source={source} fault={fault} onChange={onChange} />;
    case 'disclosure':
      return <DisclosureFields source={source} fault={fault} onChange={onChange} />;
    case 'text':
      return (
        <div class="stack">
          <TitleField source={source} fault={fault} onChange={onChange} />
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
          kind="report"
          id={source.id}
          fault={fault('source.id')}
          onId={(id) => onChange({ ...source, id })}
        />
      );
    case 'media':
      return <MediaFields source={source} fault={fault} onChange={onChange} />;
    case 'code':
      return (
        <div class="stack">
          <TitleField source={source} fault={fault} onChange={onChange} />
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

function TitleField({ source, fault, onChange }: SourceProps<Extract<Source, { kind: 'text' | 'code' }>>) {
  return (
    <TextField
      label="标题"
      value={source.title}
      onValue={(title) => onChange({ ...source, title })}
      most={60}
      fault={fault('source.title')}
    />
  );
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
