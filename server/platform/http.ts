/** The bare web application: headers, limits, the cross-site guard, answers with entity tags. */
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { sendProblem } from './problem.ts';
import { Refusal } from './refusal.ts';

/** The strictest policy that the pages run under: everything from this hub, nothing inline. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
  },
};

/**
 * Who names an entity tag is answered by it. `fetch` sends `Cache-Control: no-cache` along with a tag of its caller's,
 * and Express would then always give the whole answer.
 */
const tagsCount: RequestHandler = (req, _res, next) => {
  if (req.headers['if-none-match'] !== undefined) delete req.headers['cache-control'];
  next();
};

/** An Express application with the hub's headers and limits; routes are added by the caller, the error handler last. */
export function createApp({ secure }: { readonly secure: boolean }): Express {
  const app = express();
  app.set('query parser', 'simple');
  app.set('etag', 'weak');
  app.disable('x-powered-by');
  app.use(tagsCount);
  app.use(
    helmet({
      contentSecurityPolicy,
      // Over plain HTTP on the hall's network these two are ignored by browsers with a warning each.
      crossOriginOpenerPolicy: secure,
      originAgentCluster: secure,
      strictTransportSecurity: secure,
      xFrameOptions: { action: 'sameorigin' },
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  return app;
}

/** JSON bodies of at most `limit` bytes; anything else than JSON on a request with a body is refused. */
export function jsonBody(limit: number): RequestHandler[] {
  const parseJson = express.json({ limit, strict: true });
  return [
    (req, _res, next) => {
      const hasBody = Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined;
      if (hasBody && !req.is('application/json')) {
        throw new Refusal('unsupported-media', { zh: '请用 application/json', en: 'Use application/json' });
      }
      next();
    },
    parseJson,
    (req, _res, next) => {
      req.body ??= {};
      next();
    },
  ];
}

/** Refuses writes that another site's page sends: by Sec-Fetch-Site where the browser says it, else by Origin. */
export const sameSiteOnly: RequestHandler = (req, _res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOf(origin) !== req.get('host'));
  if (foreign) {
    throw new Refusal('forbidden', { zh: '请求来自别的网站', en: 'The request comes from another site' });
  }
  next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** At most `perMinute` requests a minute from one address. */
export function limitedTo(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req: Request, res: Response) => sendProblem(req, res, new Refusal('too-many')),
  });
}

/** The revision that an `If-Match` header names. Throws Refusal where it is missing or is no revision. */
export function revisionOf(req: Request): number {
  const header = req.get('if-match');
  if (header === undefined) {
    throw new Refusal('condition-required', {
      zh: '保存时须用 If-Match 写明所依据的版本号',
      en: 'Say in If-Match on which revision the change rests',
    });
  }
  const match = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header.trim());
  if (!match) throw new Refusal('malformed', { zh: 'If-Match 应为版本号', en: 'If-Match must be a revision number' });
  return Number(match[1]);
}
