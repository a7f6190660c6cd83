/** Before the reviewer's eyes: every place of the text, and of the documents with it, that may not be public. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { findingNames } from '#content/rules/scanning/finding.ts';
import { scanDisclosure, scanned } from '#content/rules/scanning/scanning.ts';
import type { DocumentText } from '#content/wire/disclosure-bodies.ts';
import { addressOfFile } from '../state/files.ts';
import { read } from '../state/http.ts';
import { FindingList } from '../writing/findings.tsx';

type InFile = { readonly name: string; readonly said: string };

/** What stands in a document that goes out with the text. */
async function lookInto({ name, hash }: Attachment): Promise<InFile> {
  const { markdown } = await read<DocumentText>(`${addressOfFile(hash)}/text`);
  if (markdown === '') return { name, said: '取不出文字（像是扫描件），请打开看一遍' };
  const found = scanned(markdown);
  const places = found.map(({ kind, text }) => `${findingNames[kind]} ${text}`);
  return {
    name,
    said:
      found.length === 0
        ? '没有发现'
        : `有 ${found.length} 处：${places.slice(0, 8).join('、')}${found.length > 8 ? ' 等' : ''}`,
  };
}

function MarkedFiles({ files }: { readonly files: readonly Attachment[] }) {
  const found = useSignal<readonly InFile[]>([]);
  useEffect(() => {
    for (const file of files) {
      const put = (one: InFile) => {
        found.value = [...found.peek(), one];
      };
      const isDocument = fileTypes[file.type].family === 'document';
      if (!isDocument) put({ name: file.name, said: '图片和视频只能用眼看：有没有人脸、证件、车牌、病历' });
      else lookInto(file).then(put, () => put({ name: file.name, said: '没能打开，请自己看一遍' }));
    }
  }, []);
  return (
    <>
      <h3>附件</h3>
      <ul class="plain-list" aria-live="polite">
        {files.map(({ hash, name }) => (
          <li key={hash}>
            <a href={addressOfFile(hash)} target="_blank" rel="noreferrer">
              {name}
            </a>
            ：{found.value.find((one) => one.name === name)?.said ?? '正在看…'}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Marked({ record: { working, id, revision } }: { readonly record: DisclosureRecord }) {
  const findings = scanDisclosure(working);
  const files = working.kind === 'notice' ? working.attachments : [];
  return (
    <section class="found" aria-label="标出的内容">
      <h3>
        {findings.length === 0
          ? '正文里没有发现身份证号、银行卡号、手机号、住址等'
          : `正文里标出 ${findings.length} 处，请逐处看`}
      </h3>
      {findings.length > 0 && <FindingList disclosure={working} findings={findings} />}
      {files.length > 0 && <MarkedFiles key={`${id} ${revision}`} files={files} />}
    </section>
  );
}
