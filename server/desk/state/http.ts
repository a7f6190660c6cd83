/** Asks the hub over HTTP. What it refuses comes back as one error that names every fault. */
import { Unreachable } from '#content/page/link.ts';
import type { Problem } from '#content/wire/hub-bodies.ts';

export type Fault = { readonly path: string; readonly message: string };

/** The hub refused: status, what it says, and the faults by field. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly faults: readonly Fault[],
    /** As RFC 9457 has it. */
    readonly type = '',
  ) {
    super(detail);
  }
}

/** Messages of the hub are `中文 English`; staff read the first half. */
export const chineseOf = (message: string): string =>
  message.replace(/^(.*[\u4e00-\u9fff](?:[^\s\u4e00-\u9fff]|\s+(?=\d))*)\s+[a-z][^\u4e00-\u9fff]*$/is, '$1');

/** Called when the hub no longer knows who asks. */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Asked = { readonly body?: unknown; readonly revision?: number; readonly file?: File };

async function problemOf(response: Response): Promise<Refused> {
  const fallback = `中心出了意外（${response.status}），这一步没有办成。写的内容还在，请再试一次；还不行，请管理员看看中心`;
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const faults = (problem?.errors ?? []).map(({ path, message }) => ({ path, message: chineseOf(message) }));
  return new Refused(
    response.status,
    problem?.title ?? fallback,
    // What nobody foresaw says nothing of itself; a full disk does.
    response.status === 500 ? fallback : (problem?.detail ?? problem?.title ?? fallback),
    faults,
    problem?.type ?? '',
  );
}

/** The answer of the hub; `revision` goes along as If-Match, `file` instead of a body. Throws Refused or Unreachable. */
export async function ask<Answer>(method: Method, path: string, { body, revision, file }: Asked = {}): Promise<Answer> {
  const headers: Record<string, string> = { 'Accept-Language': 'zh-CN' };
  if (file) headers['Content-Type'] = file.type || 'application/octet-stream';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`;
  const response = await fetch(path, {
    method,
    headers,
    cache: 'no-store',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(file && { body: file }),
  }).catch((cause: unknown) => {
    throw new Unreachable('连不上中心，请检查网络；已写的内容还在，连上后再试一次', { cause });
  });
  if (response.status === 401 && path !== '/api/session') onSignedOut();
  if (!response.ok) throw await problemOf(response);
  // The hub answers by the types of content/wire; this cast is the page's one door.
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

export const read = <Answer>(path: string): Promise<Answer> => ask<Answer>('GET', path);

/** What to say of anything thrown. */
export const saidOf = (error: unknown): string =>
  error instanceof Refused || error instanceof Unreachable ? error.message : '出了意外，请刷新页面再试';

/** The faults by field of anything thrown. */
export const faultsOf = (error: unknown): readonly Fault[] => (error instanceof Refused ? error.faults : []);
