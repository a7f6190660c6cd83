/** Files: staff hand them in and look at them; the public gets those that belong to something published. */
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Attachment } from '#content/model/attachment.ts';
import { FileHash } from '#content/model/attachment.ts';
import { fileTypes } from '#content/model/file-types.ts';
import type { Role } from '#content/model/terms.ts';
import { AttachmentName, type DocumentText, type FileText } from '#content/wire/disclosure-bodies.ts';
import { callerOf, type RecordAct } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Attachments, KeptFile } from './attachments.ts';

const Path = z.strictObject({ hash: FileHash });
const missing = () =>
  new Refusal('not-found', { zh: '没有这个文件，或尚未公开', en: 'No such file, or it is not public' });

/** Nothing in a file runs: no script, no form, no frame, and the type is what the hub found it to be. */
const fileHeaders = {
  'Content-Security-Policy': "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
};

/** `filename*` for the name, as RFC 6266 has it; pictures and videos are shown, documents are saved. */
function disposition({ type }: KeptFile, name: string): string {
  const shown = fileTypes[type].family === 'document' ? 'attachment' : 'inline';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shown}; filename="file.${fileTypes[type].endings[0]}"; filename*=UTF-8''${encoded}`;
}

/** Ranges and entity tags are answered, so that a video can be sought and a display keeps what it has. */
function send(req: Request, res: Response, kept: KeptFile, name: string): Promise<void> {
  res.set({ ...fileHeaders, 'Content-Disposition': disposition(kept, name), ETag: `"${kept.hash}"` });
  res.type(kept.type === 'text/plain' ? 'application/octet-stream' : kept.type);
  return new Promise((resolve, reject) => {
    res.sendFile(kept.file, { cacheControl: false, dotfiles: 'allow', lastModified: false }, (error) => {
      const isGone =
        error && (req.destroyed || ('code' in error && /^(?:ECONNABORTED|EPIPE|ECONNRESET)$/.test(String(error.code))));
      if (error && !isGone) reject(error);
      else resolve();
    });
  });
}

type DeskNeeds = {
  readonly attachments: Attachments;
  readonly guard: RequestHandler;
  readonly record: RecordAct;
};

/** `/api/desk/attachments`, for editors; the body of a file is its bytes. */
export function deskAttachmentRoutes({ attachments, guard, record }: DeskNeeds): Router {
  const router = Router();
  router.use(guard);
  router.post('/', async (req, res) => {
    if (!req.is('application/octet-stream'))
      throw new Refusal('unsupported-media', {
        zh: '请用 application/octet-stream',
        en: 'Use application/octet-stream',
      });
    const { name } = parse(AttachmentName, req.query);
    // Where it is refused half-way the rest is thrown away, so that the sender, who is still sending, reads why.
    res.once('finish', () => req.resume());
    const attachment = await attachments.keep(name, req.iterator({ destroyOnReturn: false }));
    const { username, from } = callerOf<Role>(res);
    const { type, bytes } = attachment;
    await record({ by: username, from }, 'attachment.keep', attachment.hash, { type, bytes });
    res.status(201).location(`/api/desk/attachments/${attachment.hash}`).json(attachment);
  });
  router.get('/:hash', async (req, res) => {
    const { hash } = parse(Path, req.params);
    const kept = await attachments.find(hash);
    if (!kept) throw missing();
    await send(req, res, kept, `${hash.slice(0, 8)}.${fileTypes[kept.type].endings[0]}`);
  });
  router.get('/:hash/text', async (req, res) => {
    const kept = await attachments.find(parse(Path, req.params).hash);
    if (!kept) throw missing();
    res.json(await attachments.text(kept));
  });
  return router;
}

/** Texts that are remembered; a file never changes under its hash. */
const mostRemembered = 100;

/** Takes the text out of a file once, whoever asks and how often: each time is a process of its own. What was refused stays refused. */
function takenOutOnce(attachments: Attachments): (kept: KeptFile) => Promise<DocumentText> {
  const texts = new Map<string, Promise<DocumentText>>();
  return (kept) => {
    const known = texts.get(kept.hash);
    if (known) return known;
    const text = attachments.text(kept);
    texts.set(kept.hash, text);
    for (const oldest of texts.keys()) {
      if (texts.size <= mostRemembered) break;
      texts.delete(oldest);
    }
    text.catch((error) => error instanceof Refusal || texts.delete(kept.hash));
    return text;
  };
}

type PublicNeeds = {
  readonly attachments: Attachments;
  /** The attachment as something public names it; undefined where nothing public has it. */
  readonly publicAttachment: (hash: string) => Pick<Attachment, 'name'> | undefined;
};

/** `/api/attachments`, for everyone. */
export function attachmentRoutes({ attachments, publicAttachment }: PublicNeeds): Router {
  const router = Router();
  const textOf = takenOutOnce(attachments);
  router.get('/:hash/text', async (req, res) => {
    const { hash } = parse(Path, req.params);
    const kept = publicAttachment(hash) && (await attachments.find(hash));
    if (!kept) throw missing();
    const answer: FileText = { markdown: (await textOf(kept)).markdown };
    res.set('Cache-Control', 'private, no-cache').json(answer);
  });
  router.get('/:hash', async (req, res) => {
    const { hash } = parse(Path, req.params);
    const named = publicAttachment(hash);
    const kept = named && (await attachments.find(hash));
    if (!kept) throw missing();
    await send(req, res, kept, named.name);
  });
  return router;
}
