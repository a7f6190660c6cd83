/** Refusals and other errors as RFC 9457 problems, in the language of the request. The only error handler of the hub. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Log } from './log.ts';
import { type Fault, Refusal, type RefusalKind, refusalKinds } from './refusal.ts';

export type Language = 'zh' | 'en';

/** zh-CN unless the request prefers English. */
export const languageOf = (req: Request): Language => (req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh');

export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Fault[];
};

/** The body of a refusal; `errors` names every fault of the input. */
export function problemOf(refusal: Refusal, language: Language): ProblemBody {
  const kind = refusalKinds[refusal.kind];
  return {
    type: `urn:gongkai:problem:${refusal.kind}`,
    title: kind[language],
    status: kind.status,
    detail: refusal.detail[language] || kind[language],
    ...(refusal.faults.length > 0 && { errors: refusal.faults }),
  };
}

/** Sends a refusal. */
export function sendProblem(req: Request, res: Response, refusal: Refusal): void {
  const problem = problemOf(refusal, languageOf(req));
  res
    .status(problem.status)
    .type('application/problem+json')
    .set('Cache-Control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Errors of Express and its body parser carry a status and a type. */
type HttpError = { readonly status?: number; readonly type?: string };

const kindOfStatus: Record<number, RefusalKind> = {
  403: 'forbidden',
  404: 'not-found',
  405: 'not-allowed',
  413: 'too-large',
  415: 'unsupported-media',
};

/** Any thrown value as a refusal; what nobody foresaw is `unexpected`. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { status, type } = (typeof error === 'object' && error !== null ? error : {}) as HttpError;
  if (type === 'entity.parse.failed') {
    return new Refusal('malformed', { zh: '请求体不是有效的 JSON', en: 'The body is not valid JSON' });
  }
  if (status !== undefined && status >= 400 && status < 500) return new Refusal(kindOfStatus[status] ?? 'malformed');
  return new Refusal('unexpected');
}

/** The error handler: a refusal is answered, anything else is logged and answered as unexpected. */
export function problemHandler(
  log: Log,
  translate: (error: unknown) => unknown = (error) => error,
): ErrorRequestHandler {
  return (thrown, req, res, next) => {
    const error = translate(thrown);
    const refusal = refusalOf(error);
    if (refusal.kind === 'unexpected')
      log.error({ event: 'http.failed', method: req.method, path: req.route?.path, err: error });
    if (res.headersSent) next(error);
    else sendProblem(req, res, refusal);
  };
}
