/** Hands a file in at the hub; how far it is can be followed. */
import type { Attachment } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import { Unreachable } from '#content/page/link.ts';
import type { Problem } from '#content/wire/hub-bodies.ts';
import { Refused } from './http.ts';

/** For `accept` of a file field: what the hub takes. */
export const acceptedEndings = (families: readonly string[]): string =>
  Object.values(fileTypes)
    .filter(({ family }) => families.includes(family))
    .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
    .join(',');

export const addressOfFile = (hash: string): string => `/api/desk/attachments/${hash}`;

/** Sizes as people say them. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The file as the hub keeps it. `progress` is told parts of one. Throws Refused with the reason, or Unreachable. */
export function handIn(file: File, progress: (part: number) => void = () => {}): Promise<Attachment> {
  // Not fetch: it does not say how much of a long video has gone.
  const request = new XMLHttpRequest();
  request.open('POST', `/api/desk/attachments?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('Accept-Language', 'zh-CN');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
  return new Promise((resolve, reject) => {
    request.onload = () => {
      // The hub answers by the types of content/wire; this is the page's door for files.
      if (request.status === 201) return resolve(request.response as Attachment);
      const problem = request.response as Partial<Problem> | null;
      reject(new Refused(request.status, problem?.title ?? '', problem?.detail ?? '文件没有传上去，请再试一次', []));
    };
    request.onerror = () => reject(new Unreachable('连不上中心，文件没有传上去，请再试一次'));
    request.send(file);
  });
}
