/** A notice as an article, with a table of contents where it is long, and its attachments. */
import type { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import { Article, headingsOf } from '#content/page/article.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Go } from '../../parts/go.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PartLinks } from '../../parts/part.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { fileTypeWords } from '../../words/item-term-words.ts';
import { sizeSaid } from '../file/size-said.ts';

type Props = { readonly item: Extract<PublishedItem, { kind: 'notice' }> };

const longFrom = 900;

export function NoticeFace({ item }: Props) {
  const { say } = useKiosk();
  const headings = item.body.length >= longFrom ? headingsOf(item.body) : [];
  return (
    <div class="notice">
      <PartLinks parts={headings.map((heading) => ({ ...heading, lang: 'zh-CN' }))} />
      <div class="sheet-of-paper" lang="zh-CN">
        <Article text={item.body} />
        {item.publisher && <p class="signature">{item.publisher}</p>}
      </div>
      {item.attachments.length > 0 && (
        <section class="part">
          <h2>{say.value('attachments')}</h2>
          <ul class="rows">
            {item.attachments.map((file, at) => (
              <li key={file.hash}>
                <FileRow id={item.id} number={at + 1} file={file} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type FileRowProps = { readonly id: string; readonly number: number; readonly file: Attachment };

function FileRow({ id, number, file: { name, type, bytes } }: FileRowProps) {
  const { term } = useKiosk();
  return (
    <Go to={{ view: 'file', id, number }} class="row">
      <Icon name={fileTypes[type].family === 'document' ? 'guide' : 'picture'} class="row-icon" />
      <span class="row-words">
        <span class="row-title" lang="zh-CN">
          {name}
        </span>
        <span class="row-facts">
          <span class="row-kind">{term(fileTypeWords[type])}</span>
          <span>{sizeSaid(bytes)}</span>
        </span>
      </span>
      <Icon name="next" class="row-next" />
    </Go>
  );
}
