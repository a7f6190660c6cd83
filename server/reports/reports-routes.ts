/** `/api/desk/reports`: the tables of a year's report, and the faults of any tables. */
import { type RequestHandler, Router } from 'express';
import { PrintedReport } from '#content/model/report-tables.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { ReportPath } from '#content/wire/addresses.ts';
import { parse } from '#server/platform/parse.ts';
import type { Reports } from './reports.ts';

type Needs = { readonly reports: Reports; readonly guard: RequestHandler };

/** For editors. */
export function reportRoutes({ reports, guard }: Needs): Router {
  const router = Router();
  router.use(guard);
  router.post('/check', (req, res) => {
    res.json({ faults: crosscheck(parse(PrintedReport, req.body)) });
  });
  router.get('/:year', (req, res) => {
    res.json(reports.ofYear(parse(ReportPath, req.params).year));
  });
  return router;
}
