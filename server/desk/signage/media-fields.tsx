/** A picture or a video for the screens: chosen, handed in at once, and seen as it was kept. */
import { useSignal } from '@preact/signals';
import { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import type { Source } from '#content/model/playlist.ts';
import { Field, TextField } from '../parts/field.tsx';

type Media = Extract<Source, { kind: 'media' }>;
type Props = {
  readonly source: Media;
  readonly fault: (field: string) => string;
  readonly onChange: (source: Source) => void;
};

const uploading = '正在上传……';
const accepted = Object.entries(fileTypes)
  .filter(([, { family }]) => family !== 'document')
  .map(([type]) => type)
  .join(',');

/** Throws the hub's own words where it does not take the file. */
async function handIn(file: File): Promise<Attachment> {
  const answer = await fetch(`/api/desk/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const body: unknown = await answer.json();
  if (answer.ok) return Attachment.parse(body);
  const detail = typeof body === 'object' && body && 'detail' in body ? String(body.detail) : '';
  throw new Error(detail || '文件没有传上去，请再试一次');
}

export function MediaFields({ source, fault, onChange }: Props) {
  const said = useSignal('');
  const { file, title } = source;
  async function take(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    said.value = uploading;
    try {
      const kept = await handIn(chosen);
      said.value = '';
      onChange({ ...source, file: kept, title: title || kept.name.replace(/\.[^.]+$/, '').slice(0, 60) });
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error);
    }
  }
  const trouble = (said.value !== uploading && said.value) || fault('source.file');
  return (
    <div class="stack">
      <TextField
        label="画面里是什么"
        hint="读屏的人听到的，也是放不出画面时显示的"
        value={title}
        onValue={(next) => onChange({ ...source, title: next })}
        most={60}
        fault={fault('source.title')}
      />
      <Field label="文件" hint="图片，或 MP4、WebM 视频；视频不放声音" fault={trouble}>
        {({ id, describedBy, invalid }) => (
          <input
            id={id}
            type="file"
            accept={accepted}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {said.value === uploading && <p role="status">{uploading}</p>}
      {file.hash && <Shown file={file} title={title} />}
    </div>
  );
}

function Shown({ file, title }: Pick<Media, 'file' | 'title'>) {
  const address = `/api/desk/attachments/${file.hash}`;
  if (fileTypes[file.type].family === 'video')
    return <video class="media-shown" src={address} controls muted aria-label={title} />;
  return <img class="media-shown" src={address} alt={title} />;
}
