/** The text of a notice: layout marks for those who know no Markdown, and pasting that keeps tables and headings. */
import { useRef } from 'preact/hooks';
import { Field, faultAt } from '../parts/field.tsx';
import { saidOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { type Mark, marked, marks } from './marking.ts';
import { blanksIn } from './templates.ts';
import type { Writing } from './writing.ts';

const mostBody = 100_000;
export const bodyFieldId = 'writing-body';
const field = (): HTMLTextAreaElement | null => document.querySelector(`#${bodyFieldId}`);

/** Through the browser's own editing, so that Ctrl+Z takes it back. */
function insert(writing: Writing, element: HTMLTextAreaElement, from: number, until: number, put: string): void {
  element.focus();
  element.setSelectionRange(from, until);
  if (document.execCommand('insertText', false, put)) return;
  const body = element.value.slice(0, from) + put + element.value.slice(until);
  writing.changeNotice({ body });
}

/** Puts a text where the cursor is; in the place of a template that nobody has touched. */
export function putText(writing: Writing, markdown: string): void {
  const text = writing.text.peek();
  if (text.kind !== 'notice') return;
  const { opened } = writing;
  writing.endStep();
  const isUntouched =
    text.body.trim() === '' ||
    (opened.kind === 'notice' && text.body === opened.body && blanksIn(text.body).length > 0);
  const element = field();
  if (isUntouched || !element) {
    writing.changeNotice({ body: isUntouched ? markdown : `${text.body}\n\n${markdown}` });
    return;
  }
  const { selectionStart: from, selectionEnd: until } = element;
  const before = text.body.slice(0, from);
  const isBlock = markdown.includes('\n');
  const lead = !isBlock || before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  insert(
    writing,
    element,
    from,
    until,
    lead + markdown + (isBlock && text.body.slice(until).trim() !== '' ? '\n\n' : ''),
  );
}

/** Shows a place of the text: selects it and brings it into view. */
export function showPlace(from: number, until: number): void {
  const element = field();
  if (!element) return;
  element.focus();
  element.setSelectionRange(from, until);
  const lines = element.value.slice(0, from).split('\n').length;
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight) || 24;
  element.scrollTop = Math.max(0, (lines - 4) * lineHeight);
  element.scrollIntoView({ block: 'nearest' });
}

/** Only what has a form of its own is worth turning into Markdown. */
const hasForm = (html: string): boolean => /<(?:table|h[1-6]|li|p|div|b|strong|a)[\s>]/i.test(html);

async function paste(writing: Writing, html: string, plain: string): Promise<void> {
  try {
    const { pastedMarkdown, pastedLines } = await import('./pasted-html.ts');
    putText(writing, hasForm(html) ? pastedMarkdown(html) || plain : pastedLines(plain));
  } catch (error) {
    say(saidOf(error), 'bad');
  }
}

export function BodyField({ writing, body }: { readonly writing: Writing; readonly body: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const blanks = blanksIn(body);

  function put(mark: Mark): void {
    const element = area.current;
    if (!element) return;
    const next = marked(element.value, element.selectionStart, element.selectionEnd, mark);
    insert(writing, element, 0, element.value.length, next.text);
    element.setSelectionRange(next.from, next.to);
  }
  function nextBlank(): void {
    const element = area.current;
    if (!element) return;
    const after = element.value.indexOf('〔', element.selectionEnd);
    const from = after >= 0 ? after : element.value.indexOf('〔');
    showPlace(from, element.value.indexOf('〕', from) + 1);
  }
  function onPaste(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    // One line is pasted as the browser does it.
    if (!plain.trim().includes('\n') && !/<table[\s>]/i.test(html)) return;
    event.preventDefault();
    void paste(writing, html, plain);
  }
  return (
    <Field
      label="正文"
      fault={faultAt(writing.faults.value, 'body')}
      hint="照着模板把〔〕里的换成实际内容，或者把写好的全文粘贴进来。不用管字体字号。"
      aside={body.length > mostBody * 0.8 ? `${body.length} / ${mostBody} 字` : undefined}
      id={bodyFieldId}
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
            onPaste={onPaste}
          />
        </>
      )}
    </Field>
  );
}
