/** An attachment as far as it can be read here, and how to take the original home. Nothing leaves the kiosk, nothing is saved on it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import { Article } from '#content/page/article.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { Row } from '../../parts/row.tsx';
import type { FileTrouble } from '../../state/files.ts';
import type { FileKey } from '../../words/file-words.ts';
import { fileTypeWords } from '../../words/item-term-words.ts';
import { ReadAloud } from '../item/read-aloud.tsx';
import { Missing } from '../missing.tsx';
import { Leaf } from './leaf.tsx';
import { Original } from './original.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { sizeSaid } from './size-said.ts';
import { type Fetched, useFetched } from './use-fetched.ts';
import '../item/item.css';
import './file.css';
import { useFileSay } from './use-file-say.ts';

type Props = { readonly id: string; readonly number: number };

export function FileView({ id, number }: Props) {
  const { published, term } = useKiosk();
  const t = useFileSay();
  const item = published.byId.value.get(id);
  const files = item?.kind === 'notice' ? item.attachments : [];
  const file = files[number - 1];
  if (!item || !file) return <Missing />;
  return (
    <article class="item file">
      <header class="item-head">
        <p class="item-kind">
          <Icon name="other" /> {files.length > 1 ? t('fileOf', { n: number, of: files.length }) : t('attachment')} ·{' '}
          {term(fileTypeWords[file.type])} · {sizeSaid(file.bytes)}
        </p>
        <h1 id="view-title" lang="zh-CN">
          {file.name}
        </h1>
      </header>
      <Face key={file.hash} file={file} />
      <Original file={file} source={item.source} />
      <section class="part ties" aria-labelledby="belongs-title">
        <h2 id="belongs-title">{t('belongsTo')}</h2>
        <Row item={item} />
      </section>
    </article>
  );
}

function Face({ file }: { readonly file: Attachment }) {
  const t = useFileSay();
  if (file.type === 'application/pdf') return <PdfFace file={file} />;
  switch (fileTypes[file.type].family) {
    case 'picture':
      return <PictureFace file={file} />;
    case 'video':
      return <p class="file-said">{t('videoNotHere')}</p>;
    default:
      return <TextFace file={file} />;
  }
}

function PictureFace({ file }: { readonly file: Attachment }) {
  const { files } = useKiosk();
  const t = useFileSay();
  const picture = useFetched(file.hash, files.picture, (address) => URL.revokeObjectURL(address));
  const broken = useSignal(false);
  const name = t('pictureOf', { n: file.name });
  return (
    <Once fetched={broken.value ? { state: 'unreadable' } : picture}>
      {(address) => (
        <Leaf name={name}>
          {() => (
            <img class="leaf-page" src={address} alt={name} draggable={false} onError={() => (broken.value = true)} />
          )}
        </Leaf>
      )}
    </Once>
  );
}

/** As it is, or its text: the first for tables, seals and scans, the second for large letters and for those who listen. */
function PdfFace({ file }: { readonly file: Attachment }) {
  const { files } = useKiosk();
  const t = useFileSay();
  const way = useSignal<'asItIs' | 'asText'>('asItIs');
  const pdf = useFetched(file.hash, files.pdf, (one) => one.close());
  const broken = useSignal(false);
  return (
    <>
      <fieldset class="choices" aria-label={t('wayToRead')}>
        {(['asItIs', 'asText'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={way.value === one}
            onClick={() => (way.value = one)}
          >
            {t(one)}
          </button>
        ))}
      </fieldset>
      {way.value === 'asText' ? (
        <TextFace file={file} />
      ) : (
        <Once fetched={broken.value ? { state: 'unreadable' } : pdf}>
          {(one) => <PdfPages pdf={one} name={file.name} onBroken={() => (broken.value = true)} />}
        </Once>
      )}
    </>
  );
}

function TextFace({ file }: { readonly file: Attachment }) {
  const { files } = useKiosk();
  const t = useFileSay();
  const text = useFetched(file.hash, files.text);
  return (
    <Once fetched={text}>
      {(markdown) =>
        markdown.trim() === '' ? (
          <p class="file-said">{t('noText')}</p>
        ) : (
          <>
            <p class="hint">{t('textTaken')}</p>
            <div class="sheet-of-paper" lang="zh-CN">
              <Article text={markdown} />
            </div>
            <div class="tools">
              <ReadAloud />
            </div>
          </>
        )
      }
    </Once>
  );
}

const troubles: Record<FileTrouble, FileKey> = { away: 'fileAway', gone: 'fileGone', unreadable: 'fileUnreadable' };

type OnceProps<Value> = { readonly fetched: Fetched<Value>; readonly children: (value: Value) => ComponentChildren };

/** What was fetched, once it is there; until then, or where it is not to be had, a word about it. */
function Once<Value>({ fetched, children }: OnceProps<Value>) {
  const { published } = useKiosk();
  const t = useFileSay();
  if (fetched.state === 'there') return <>{children(fetched.value)}</>;
  if (fetched.state === 'waiting')
    return (
      <p class="file-said" role="status">
        {t('loading')}
      </p>
    );
  return (
    <p class="file-said file-trouble" role="status">
      <Icon name={fetched.state === 'away' ? 'away' : 'warning'} />
      <span>{t(troubles[fetched.state], { desk: published.town.value?.consultationDesk ?? '' })}</span>
    </p>
  );
}
