/** What a use case throws when it cannot do what was asked; one handler makes the answer of it (RFC 9457). */

/** A fault of the input: where, and what is wrong, in Chinese and English. */
export type Fault = { readonly path: string; readonly message: string };

/** Each kind of refusal with its HTTP status and its title in both languages. */
export const refusalKinds = {
  malformed: { status: 400, zh: '请求无法读懂', en: 'The request cannot be read' },
  unauthenticated: { status: 401, zh: '请先登录', en: 'Sign in first' },
  'second-factor': { status: 401, zh: '请再输入动态码', en: 'The code of the second factor is needed' },
  forbidden: { status: 403, zh: '没有权限', en: 'You may not do this' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  'not-allowed': { status: 405, zh: '此地址不支持这种请求', en: 'Method not allowed' },
  conflict: { status: 409, zh: '现在不能这样做', en: 'This step is not open now' },
  outdated: { status: 412, zh: '别人已先保存', en: 'Somebody else saved first' },
  'too-large': { status: 413, zh: '内容太大', en: 'The request is too large' },
  'unsupported-media': { status: 415, zh: '不支持的内容类型', en: 'Unsupported media type' },
  invalid: { status: 422, zh: '内容有误', en: 'The input has faults' },
  'condition-required': { status: 428, zh: '须写明所依据的版本', en: 'If-Match is required' },
  'too-many': { status: 429, zh: '请求太多，请稍后再试', en: 'Too many requests, try again later' },
  unexpected: { status: 500, zh: '系统出错', en: 'Something went wrong' },
  unwritable: { status: 507, zh: '磁盘写不进，未能保存', en: 'The disk cannot be written, nothing was saved' },
} as const;
export type RefusalKind = keyof typeof refusalKinds;

/** A message in both languages: Chinese, then English. */
export type Bilingual = { readonly zh: string; readonly en: string };

/** Splits `中文 English` at the first Latin word. */
export function bilingual(message: string): Bilingual {
  const at = message.search(/ [a-z]/);
  return at < 0 ? { zh: message, en: message } : { zh: message.slice(0, at), en: message.slice(at + 1) };
}

export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly kind: RefusalKind,
    readonly detail: Bilingual = { zh: '', en: '' },
    readonly faults: readonly Fault[] = [],
  ) {
    super(detail.en || refusalKinds[kind].en);
  }
}
