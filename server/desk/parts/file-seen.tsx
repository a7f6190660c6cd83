/** A file that was handed in, as the hub keeps it: pictures and videos are seen, documents are a touch away. */
import type { ComponentChildren } from 'preact';
import type { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import { addressOfFile, sizeText } from '../state/files.ts';

type Props = { readonly file: Attachment; readonly children?: ComponentChildren };

function Seen({ hash, type, name }: Attachment) {
  const address = addressOfFile(hash);
  if (fileTypes[type].family === 'video') return <video src={address} controls muted aria-label={name} />;
  if (fileTypes[type].family === 'picture') {
    return (
      <a href={address} target="_blank" rel="noreferrer">
        <img src={address} alt={`图片 ${name}，点开看大图`} />
      </a>
    );
  }
  return null;
}

/** `children`: what can be done with it. */
export function FileSeen({ file, children }: Props) {
  const { hash, name, type, bytes } = file;
  return (
    <li class="file-seen">
      <Seen {...file} />
      <span class="grow">
        <a href={addressOfFile(hash)} target="_blank" rel="noreferrer">
          {name}
        </a>
        <span class="small soft number">
          {fileTypes[type].name}，{sizeText(bytes)}
        </span>
      </span>
      {children}
    </li>
  );
}
