/** `/api/desk/disclosures`: the workflow over HTTP. */
import { randomBytes } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Attachment } from '#content/model/attachment.ts';
import { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Role } from '#content/model/terms.ts';
import {
  Approval,
  DeskFilter,
  DisclosurePath,
  Publication,
  ReasonBody,
  RevisionPath,
} from '#content/wire/disclosure-bodies.ts';
import { callerOf, type RecordAct, type Requires } from '#server/platform/guard.ts';
import { revisionOf } from '#server/platform/http.ts';
import { parse } from '#server/platform/parse.ts';
import { type Fault, Refusal } from '#server/platform/refusal.ts';
import type { Disclosures } from './disclosures.ts';
import type { Revisions } from './revisions.ts';

type Needs = {
  readonly disclosures: Disclosures;
  readonly revisions: Revisions;
  /** The files that are kept. */
  readonly attachments: { find(hash: string): Promise<Pick<Attachment, 'type' | 'bytes'> | undefined> };
  readonly requires: Requires<Role>;
  readonly subjects: () => readonly { readonly id: string }[];
  readonly record: RecordAct;
};

const Body = z.looseObject({}, { error: '应为一个对象 must be an object' });
const Empty = z.strictObject({});

/** Routes for editors; what reviewers alone may do is decided by the lifecycle rule. */
export function deskDisclosureRoutes({
  disclosures,
  revisions,
  attachments,
  requires,
  subjects,
  record,
}: Needs): Router {
  const router = Router();
  router.use(requires('editor'));

  /** A disclosure from a body; without an id it gets one. A field of the catalogue or a file that is not there is a fault. */
  async function disclosureOf(body: unknown, id: string): Promise<Disclosure> {
    const disclosure = parse(Disclosure, { id, ...parse(Body, body) });
    const faults: Fault[] = [];
    if (disclosure.subject !== null && !subjects().some((subject) => subject.id === disclosure.subject))
      faults.push({ path: 'subject', message: '目录里没有这个领域 there is no such field in the catalogue' });
    for (const [at, { hash, type, bytes }] of (disclosure.kind === 'notice' ? disclosure.attachments : []).entries()) {
      const kept = await attachments.find(hash);
      if (kept?.type !== type || kept.bytes !== bytes)
        faults.push({ path: `attachments[${at}]`, message: '没有这个附件，请重新放进来 there is no such file here' });
    }
    if (faults.length === 0) return disclosure;
    const { length } = faults;
    throw new Refusal('invalid', { zh: `有 ${length} 处需要改正`, en: `${length} fault(s) to correct` }, faults);
  }
  const idOf = (req: Request): string => parse(DisclosurePath, req.params).id;
  const seenRevision = (req: Request): number | undefined => (req.get('if-match') ? revisionOf(req) : undefined);

  async function answer(
    res: Response,
    act: string,
    kept: DisclosureRecord,
    detail: Record<string, string | number | null> = {},
  ) {
    const { username, from } = callerOf<Role>(res);
    await record({ by: username, from }, `disclosure.${act}`, kept.id, { revision: kept.revision, ...detail });
    res.set('ETag', `"${kept.revision}"`).json(kept);
  }

  router.get('/', (req, res) => {
    const { page, size, ...filter } = parse(DeskFilter, req.query);
    const rows = disclosures.list(filter);
    const items = rows.slice((page - 1) * size, page * size);
    res.json({ items, total: rows.length, page, size, departments: disclosures.departments() });
  });
  router.post('/', async (req, res) => {
    const disclosure = await disclosureOf(req.body, `d-${randomBytes(6).toString('hex')}`);
    const kept = await disclosures.draft(disclosure, callerOf<Role>(res));
    res.status(201).location(`/api/desk/disclosures/${kept.id}`);
    await answer(res, 'create', kept);
  });
  router.get('/:id', (req, res) => {
    const kept = disclosures.find(idOf(req));
    res.set('ETag', `"${kept.revision}"`).json(kept);
  });
  router.get('/:id/revisions/:revision', async (req, res) => {
    const { id, revision } = parse(RevisionPath, req.params);
    res.json(await revisions.find(disclosures.find(id), revision));
  });
  router.get('/:id/due', (req, res) => {
    res.json({ due: disclosures.due(idOf(req)) });
  });
  router.put('/:id', async (req, res) => {
    const id = idOf(req);
    disclosures.find(id);
    const revision = revisionOf(req);
    const disclosure = await disclosureOf(req.body, id);
    await answer(res, 'edit', await disclosures.edit(id, revision, disclosure, callerOf<Role>(res)));
  });
  router.post('/:id/submit', async (req, res) => {
    parse(Empty, req.body);
    await answer(res, 'submit', await disclosures.submit(idOf(req), callerOf<Role>(res), seenRevision(req)));
  });
  router.post('/:id/approve', requires('reviewer'), async (req, res) => {
    const { note } = parse(Approval, req.body);
    const kept = await disclosures.approve(idOf(req), callerOf<Role>(res), note, seenRevision(req));
    await answer(res, 'approve', kept, { confidentiality: 'passed', note });
  });
  router.post('/:id/return', requires('reviewer'), async (req, res) => {
    const { reason } = parse(ReasonBody, req.body);
    const kept = await disclosures.return(idOf(req), callerOf<Role>(res), reason, seenRevision(req));
    await answer(res, 'return', kept, { reason });
  });
  router.post('/:id/publish', requires('reviewer'), async (req, res) => {
    const terms = parse(Publication, req.body);
    const kept = await disclosures.publish(idOf(req), callerOf<Role>(res), terms, seenRevision(req));
    await answer(res, 'publish', kept, { at: terms.at ?? null, until: terms.until ?? null });
  });
  router.post('/:id/withdraw', requires('reviewer'), async (req, res) => {
    const { reason } = parse(ReasonBody, req.body);
    const kept = await disclosures.withdraw(idOf(req), callerOf<Role>(res), reason, seenRevision(req));
    await answer(res, 'withdraw', kept, { reason });
  });
  router.post('/:id/abandon', async (req, res) => {
    parse(Empty, req.body);
    await answer(res, 'abandon', await disclosures.abandon(idOf(req), callerOf<Role>(res), seenRevision(req)));
  });
  return router;
}
