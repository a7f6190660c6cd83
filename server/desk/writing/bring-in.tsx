/** Where a text comes from: pasted, or a file dropped or chosen. Its text goes into the page, the file is kept with it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import type { DocumentText } from '#content/wire/disclosure-bodies.ts';
import { FileSeen } from '../parts/file-seen.tsx';
import { Icon } from '../parts/icon.tsx';
import { acceptedEndings, addressOfFile, handIn } from '../state/files.ts';
import { read, saidOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';
import { putText } from './body-field.tsx';
import type { Writing } from './writing.ts';

/** Keeps each file with the notice, and puts the text of documents into it. */
async function bringIn(writing: Writing, files: readonly File[], progress: (said: string) => void): Promise<void> {
  for (const file of files) {
    const attachment = await handIn(file, (part) => progress(`正在传 ${file.name}，${Math.round(part * 100)}%`));
    const text = writing.text.peek();
    if (text.kind !== 'notice') return;
    if (text.attachments.every(({ hash }) => hash !== attachment.hash))
      writing.changeNotice({ attachments: [...text.attachments, attachment] });
    if (fileTypes[attachment.type].family !== 'document') {
      say(`${attachment.name} 已放到附件里`);
      continue;
    }
    progress(`正在取 ${file.name} 的文字`);
    const { markdown, notes } = await read<DocumentText>(`${addressOfFile(attachment.hash)}/text`);
    if (markdown) putText(writing, markdown);
    say(
      [
        markdown ? `${attachment.name} 的文字已放进正文，原件在附件里` : `${attachment.name} 已放到附件里`,
        ...notes,
      ].join('。'),
    );
  }
}

export function BringIn({ writing }: { readonly writing: Writing }) {
  const busy = useSignal('');
  const over = useSignal(false);
  const chooser = useRef<HTMLInputElement>(null);

  async function take(files: readonly File[]): Promise<void> {
    if (files.length === 0 || busy.value) return;
    busy.value = '正在打开…';
    try {
      await bringIn(writing, files, (said) => {
        busy.value = said;
      });
    } catch (error) {
      say(saidOf(error), 'bad');
    } finally {
      busy.value = '';
    }
  }

  // Dropped anywhere on the page, so that nobody has to aim; a browser would otherwise leave the page for the file.
  useEffect(() => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      over.value = true;
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false;
    };
    const onDrop = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      over.value = false;
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.clipboardData?.types.includes('text/html')) return;
      event.preventDefault();
      void take(files);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
      removeEventListener('paste', onPaste);
    };
  }, []);

  return (
    <div class={`bring-in${over.value ? ' over' : ''}`}>
      <p>
        <strong>已有写好的文件？</strong>拖到这一页，或者从 Word、网页里复制后粘贴到正文。
      </p>
      <button
        type="button"
        class="button"
        onClick={() => chooser.current?.click()}
        aria-busy={busy.value ? 'true' : undefined}
      >
        <Icon name="write" />
        选文件…
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        class="unseen"
        tabIndex={-1}
        aria-label="选文件"
        accept={acceptedEndings(['document', 'picture', 'video'])}
        onChange={(event) => {
          const field = event.currentTarget;
          void take([...(field.files ?? [])]);
          field.value = '';
        }}
      />
      <p class="bring-in-state" role="status">
        {busy.value || (over.value ? '松开鼠标就放进来' : '')}
      </p>
    </div>
  );
}

/** The files that belong to the notice. */
export function Attached({
  writing,
  attachments,
}: {
  readonly writing: Writing;
  readonly attachments: readonly Attachment[];
}) {
  if (attachments.length === 0) return null;
  return (
    <section class="attached" aria-label="附件">
      <h3>附件（{attachments.length} 个）</h3>
      <ul>
        {attachments.map((file) => (
          <FileSeen key={file.hash} file={file}>
            <button
              type="button"
              class="button quiet"
              aria-label={`去掉附件 ${file.name}`}
              onClick={() => writing.changeNotice({ attachments: attachments.filter((one) => one.hash !== file.hash) })}
            >
              去掉
            </button>
          </FileSeen>
        ))}
      </ul>
      <p class="hint">附件会和正文一起公开。不想公开的请去掉。</p>
    </section>
  );
}
