/** Where it is filed: category, field, who publishes it, numbers and days. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { Disclosure } from '#content/model/disclosure.ts';
import { cadenceNames, categoryNames, standingNames } from '#content/model/terms.ts';
import type { LocalDate } from '#content/model/time.ts';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { useAnswer } from '../state/answer.ts';
import { town } from '../state/town.ts';
import { DeadlineNote } from './deadline.tsx';
import { Section } from './section.tsx';
import type { Writing } from './writing.ts';

/** An empty field of a day is no day. */
const dayOf = (field: string): LocalDate | null => (field === '' ? null : (field as LocalDate));
type Public = { readonly items: readonly Disclosure[] };

function Interprets({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const policies = useAnswer<Public>('/api/disclosures?kind=notice&category=department-documents&size=200');
  if (text.kind !== 'notice') return null;
  const options = Object.fromEntries(
    (policies.value?.items ?? []).filter(({ id }) => id !== text.id).map(({ id, title }) => [id, title]),
  );
  if (text.interprets && !options[text.interprets]) options[text.interprets] = text.interprets;
  return (
    <div class="wide">
      <SelectField
        name="interprets"
        label="解读的是哪份政策"
        none="还没有选（政策要先发布才选得到）"
        value={text.interprets ?? ''}
        options={options}
        onValue={(interprets) => writing.changeNotice({ interprets: interprets || null })}
        fault={faultAt(writing.faults.value, 'interprets')}
      />
    </div>
  );
}

/** The items of the chosen field of the catalogue. */
function FulfilledItem({
  writing,
  items,
}: {
  readonly writing: Writing;
  readonly items: readonly CatalogueItem[] | undefined;
}) {
  const text = writing.text.value;
  if (text.kind !== 'notice' || !text.subject) return null;
  const options = Object.fromEntries((items ?? []).map(({ id, title, limit }) => [id, `${title}（${limit.raw}）`]));
  if (text.fulfils && !options[text.fulfils]) options[text.fulfils] = text.fulfils;
  return (
    <div class="wide">
      <SelectField
        name="fulfils"
        label="落实哪个目录事项"
        none={items?.length === 0 ? '这个领域的目录里还没有事项' : '不对应具体事项'}
        value={text.fulfils ?? ''}
        options={options}
        onValue={(fulfils) => writing.changeNotice({ fulfils: fulfils || null })}
        fault={faultAt(writing.faults.value, 'fulfils')}
      />
    </div>
  );
}

export function RegisterSection({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const fault = (path: string) => faultAt(writing.faults.value, path);
  const subjects = Object.fromEntries(
    (town.value?.subjects ?? []).map(({ id, number, name }) => [id, `${number} ${name}`]),
  );
  if (text.subject && !subjects[text.subject]) subjects[text.subject] = text.subject;
  const inField = useAnswer<{ items: readonly CatalogueItem[] }>(
    text.subject ? `/api/disclosures?kind=catalogue-item&field=${text.subject}&size=200` : null,
  );
  const items = inField.value?.items;
  const item = text.kind === 'notice' ? items?.find(({ id }) => id === text.fulfils) : undefined;
  return (
    <Section number={3} title="登记信息" about="模板已填好常用的，看一眼对不对。">
      <div class="fields">
        <SelectField
          name="category"
          label="类别"
          value={text.category}
          options={categoryNames}
          onValue={(category) => writing.change({ category })}
          fault={fault('category')}
        />
        <SelectField
          name="subject"
          label="公开领域"
          none="不属于 26 个试点领域"
          value={text.subject ?? ''}
          options={subjects}
          onValue={(subject) => {
            writing.change({ subject: subject || null });
            writing.changeNotice({ fulfils: null });
          }}
          fault={fault('subject')}
        />
        <FulfilledItem writing={writing} items={items} />
        {text.kind === 'notice' && text.type === 'interpretation' && <Interprets writing={writing} />}
        <TextField
          name="publisher"
          label="公开主体"
          value={text.publisher}
          onValue={(publisher) => writing.change({ publisher })}
          most={60}
          fault={fault('publisher')}
          hint="哪个单位发的"
        />
        <TextField
          name="documentNumber"
          label="文号"
          value={text.documentNumber}
          onValue={(documentNumber) => writing.change({ documentNumber })}
          most={60}
          fault={fault('documentNumber')}
          hint="没有就空着，如 狮府〔2026〕12 号"
        />
        <TextField
          name="created"
          label="生成日期"
          type="date"
          value={text.created ?? ''}
          onValue={(day) => writing.change({ created: dayOf(day) })}
          fault={fault('created')}
          hint="公开时限从这天算"
        />
        <TextField
          name="issued"
          label="发布日期"
          type="date"
          value={text.issued ?? ''}
          onValue={(day) => writing.change({ issued: dayOf(day) })}
          fault={fault('issued')}
          hint="空着就用真正发布那天"
        />
        <DeadlineNote text={text} item={item} />
      </div>
      <details class="rarely">
        <summary>不常用的：索引号、关键词、效力、原文地址</summary>
        <div class="fields">
          <TextField
            name="identifier"
            label="索引号"
            value={text.identifier}
            onValue={(identifier) => writing.change({ identifier })}
            most={80}
            fault={fault('identifier')}
          />
          <TextField
            name="keywords"
            label="关键词"
            value={text.keywords.join('、')}
            onValue={(words) => writing.change({ keywords: words.split(/[、，,;；\s]+/).filter(Boolean) })}
            fault={fault('keywords')}
            hint="用顿号隔开，帮群众搜到"
          />
          <SelectField
            name="cadence"
            label="公开时限"
            value={text.cadence}
            options={cadenceNames}
            onValue={(cadence) => writing.change({ cadence })}
            fault={fault('cadence')}
          />
          <SelectField
            name="standing"
            label="效力"
            value={text.standing}
            options={standingNames}
            onValue={(standing) => writing.change({ standing })}
            fault={fault('standing')}
          />
          <TextField
            name="source"
            label="原文地址"
            type="url"
            value={text.source ?? ''}
            onValue={(source) => writing.change({ source: source || null })}
            fault={fault('source')}
            hint="https:// 开头"
            wide
          />
        </div>
      </details>
    </Section>
  );
}
