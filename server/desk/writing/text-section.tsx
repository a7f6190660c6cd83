/** Title, text and summary: what people will read. */
import { useRef } from 'preact/hooks';
import { noticeTypeNames } from '#content/model/terms.ts';
import { plainText } from '#content/rules/plain-text.ts';
import { KindForm } from '../forms/kind-form.tsx';
import { Field, faultAt, SelectField, TextField } from '../parts/field.tsx';
import { type Mark, marked, marks } from './marking.ts';
import { Section } from './section.tsx';
import { blanksIn } from './templates.ts';
import type { Writing } from './writing.ts';

const mostTitle = 120;
const mostBody = 100_000;
/** Titles longer than this need more than two lines on most panels. */
const longTitle = 32;

/** The first paragraph that says something, short enough for arm's length. */
function proposedSummary(body: string): string {
  const paragraph = plainText(body)
    .split('\n')
    .find((line) => line.length > 12 && !/[：:]$/.test(line));
  if (!paragraph) return '';
  const end = paragraph.slice(0, 90).lastIndexOf('。');
  return paragraph.length <= 90 ? paragraph : end > 20 ? paragraph.slice(0, end + 1) : `${paragraph.slice(0, 88)}……`;
}

function Body({ writing, body }: { readonly writing: Writing; readonly body: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const blanks = blanksIn(body);

  function put(mark: Mark): void {
    const element = area.current;
    if (!element) return;
    const next = marked(element.value, element.selectionStart, element.selectionEnd, mark);
    element.focus();
    element.setSelectionRange(0, element.value.length);
    // Through the browser's own editing, so that Ctrl+Z takes it back.
    if (!document.execCommand('insertText', false, next.text)) writing.changeNotice({ body: next.text });
    element.setSelectionRange(next.from, next.to);
  }
  function nextBlank(): void {
    const element = area.current;
    if (!element) return;
    const after = element.value.indexOf('〔', element.selectionEnd);
    const from = after >= 0 ? after : element.value.indexOf('〔');
    const to = element.value.indexOf('〕', from) + 1;
    element.focus();
    element.setSelectionRange(from, to);
  }
  return (
    <Field
      label="正文"
      fault={faultAt(writing.faults.value, 'body')}
      hint="照着模板把〔〕里的换成实际内容。不用管字体字号，预览里就是大家看到的样子。"
      aside={body.length > mostBody * 0.8 ? `${body.length} / ${mostBody} 字` : undefined}
    >
      {({ id, describedBy, invalid }) => (
        <>
          <div class="marks" role="toolbar" aria-label="排版" aria-controls={id}>
            {marks.map((mark) => (
              <button type="button" class="mark" key={mark.name} onClick={() => put(mark)} title={mark.about}>
                {mark.name}
              </button>
            ))}
            {blanks.length > 0 && (
              <button type="button" class="mark blanks" onClick={nextBlank}>
                还有 {blanks.length} 处要填，跳到下一处
              </button>
            )}
          </div>
          <textarea
            ref={area}
            id={id}
            name="body"
            class="body-text"
            rows={18}
            value={body}
            aria-describedby={describedBy}
            aria-invalid={invalid ? 'true' : undefined}
            onInput={(event) => writing.changeNotice({ body: event.currentTarget.value })}
          />
        </>
      )}
    </Field>
  );
}

export function TextSection({ writing }: { readonly writing: Writing }) {
  const text = writing.text.value;
  const faults = writing.faults.value;
  const proposal = text.kind === 'notice' && text.summary === '' ? proposedSummary(text.body) : '';
  return (
    <Section number={1} title="写内容">
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
        <Body writing={writing} body={text.body} />
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
      {proposal && (
        <p class="proposal">
          <span class="grow">从正文取：{proposal}</span>
          <button type="button" class="button" onClick={() => writing.change({ summary: proposal })}>
            用这句
          </button>
        </p>
      )}
    </Section>
  );
}
