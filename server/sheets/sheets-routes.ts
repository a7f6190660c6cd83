/** `/api/desk/sheets`: guides, fees, organisations and the catalogue as spreadsheets, out and in. */
import express, { type RequestHandler, Router } from 'express';
import type { Role } from '#content/model/terms.ts';
import { SheetAct, SheetPath } from '#content/wire/sheet-bodies.ts';
import { csvOf } from '#server/platform/csv.ts';
import { callerOf, type RecordAct, type Requires } from '#server/platform/guard.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Sheets } from './sheets.ts';
import { workbookOf } from './table-file.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const fileTypes = [workbookType, 'text/csv', 'application/vnd.ms-excel', 'application/octet-stream'];
const fileBytes = 8_000_000;

type Needs = {
  readonly sheets: Sheets;
  readonly requires: Requires<Role>;
  readonly record: RecordAct;
};

/** Takes the bytes of a file, of a type that a spreadsheet may have. */
const fileBody: RequestHandler[] = [
  (req, _res, next) => {
    if (!req.is(fileTypes)) {
      throw new Refusal('unsupported-media', { zh: '请发送 .xlsx 或 CSV 文件', en: 'Send an .xlsx workbook or a CSV' });
    }
    next();
  },
  express.raw({ type: () => true, limit: fileBytes }),
];

/** Files for comparison; before the parser of JSON bodies. */
export function sheetFileRoutes({ sheets, requires }: Pick<Needs, 'sheets' | 'requires'>): Router {
  const router = Router();
  router.post('/:kind/comparison', requires('editor'), ...fileBody, async (req, res) => {
    const { kind } = parse(SheetPath, req.params);
    const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    res.json(await sheets.compare(kind, bytes, callerOf<Role>(res).username));
  });
  return router;
}

export function sheetRoutes({ sheets, requires, record }: Needs): Router {
  const router = Router();
  router.use(requires('editor'));
  router.get('/progress', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ progress: sheets.progress(callerOf<Role>(res).username) });
  });
  router.get('/:kind/table.csv', (req, res) => {
    const { kind } = parse(SheetPath, req.params);
    const { head, rows } = sheets.table(kind);
    res
      .type('text/csv; charset=utf-8')
      .attachment(`${kind}.csv`)
      .send(csvOf([head, ...rows]));
  });
  router.get('/:kind/table.xlsx', async (req, res) => {
    const { kind } = parse(SheetPath, req.params);
    const { head, rows } = sheets.table(kind);
    res
      .type(workbookType)
      .attachment(`${kind}.xlsx`)
      .send(await workbookOf(head, rows));
  });
  router.post('/:kind', async (req, res) => {
    const { kind } = parse(SheetPath, req.params);
    const { plan } = parse(SheetAct, req.body);
    const caller = callerOf<Role>(res);
    const applied = await sheets.apply(kind, plan, caller);
    await record({ by: caller.username, from: caller.from }, 'sheet.import', kind, { ...applied });
    res.json(applied);
  });
  return router;
}
