/** Title, text and summary: what people will read. */
import { noticeTypeNames } from '#content/model/terms.ts';
import { KindForm } from '../forms/kind-form.tsx';
import { faultAt, SelectField, TextField } from '../parts/field.tsx';
import { BodyField } from './body-field.tsx';
import { Attached, BringIn } from './bring-in.tsx';
import { Findings } from './findings.tsx';
import { Proposed } from './proposed.tsx';
import { Section } from './section.tsx';
import type { Writing } from './writing.ts';

const mostTitle = 120;
/** Titles longer than this need more than two lines on most panels. */
const longTitle = 32;

export function TextSection({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const faults = writing.faults.value;
  return (
    <Section number={1} title="写内容">
      {text.kind === 'notice' && <BringIn writing={writing} />}
      {text.kind === 'notice' && (
        <SelectField
          name="type"
          label="类型"
          value={text.type}
          options={noticeTypeNames}
          onValue={(type) => writing.changeNotice({ type })}
          fault={faultAt(faults, 'type')}
        />
      )}
      <TextField
        name="title"
        label="标题"
        value={text.title}
        onValue={(title) => writing.change({ title: title.replaceAll('\n', '') })}
        rows={2}
        most={mostTitle}
        fault={faultAt(faults, 'title')}
        aside={
          text.title.length > longTitle
            ? `${text.title.length} 字，偏长，电子屏上要分行或缩小`
            : `${text.title.length} 字`
        }
      />
      {text.kind === 'notice' ? (
        <>
          <BodyField writing={writing} body={text.body} />
          <Attached writing={writing} attachments={text.attachments} />
          <Findings writing={writing} />
          <Proposed writing={writing} text={text} />
        </>
      ) : (
        <KindForm text={text} put={writing.put} faults={faults} />
      )}
      <TextField
        name="summary"
        label="摘要"
        hint="一两句话说清最要紧的，查询机列表和电子屏先显示它。"
        value={text.summary}
        onValue={(summary) => writing.change({ summary })}
        rows={3}
        most={600}
        fault={faultAt(faults, 'summary')}
      />
    </Section>
  );
}
