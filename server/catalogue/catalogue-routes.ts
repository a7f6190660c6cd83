/** `/api/desk/catalogue`: the coverage map, and the catalogue as a table for spreadsheets. */
import { type RequestHandler, Router } from 'express';
import { csvOf } from '#server/platform/csv.ts';
import type { Catalogue } from './catalogue.ts';

/** For editors. */
export function catalogueRoutes({
  catalogue,
  guard,
}: {
  readonly catalogue: Catalogue;
  readonly guard: RequestHandler;
}): Router {
  const router = Router();
  router.use(guard);
  router.get('/coverage', (_req, res) => {
    res.json(catalogue.coverage());
  });
  router.get('/table.csv', (_req, res) => {
    res.type('text/csv; charset=utf-8').attachment('catalogue.csv').send(csvOf(catalogue.table()));
  });
  router.get('/table.xlsx', async (_req, res) => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const [head = [], ...rows] = catalogue.table();
    const cells = [
      head.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => (value === '' ? null : { value, wrap: true }))),
    ];
    const columns = head.map((_, at) => ({ width: at === 1 ? 6 : 22 }));
    const bytes = await writeExcelFile(cells, { columns, stickyRowsCount: 1 }).toBuffer();
    res
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .attachment('catalogue.xlsx')
      .send(bytes);
  });
  return router;
}
