/** `/api/desk/reports`: the reports there are, the tables of a year's report, and the faults of any tables. */
import { type RequestHandler, Router } from 'express';
import { PrintedReport } from '#content/model/report-tables.ts';
import { crosscheck } from '#content/rules/crosscheck.ts';
import { ReportFileQuery, ReportPath } from '#content/wire/addresses.ts';
import { parse } from '#server/platform/parse.ts';
import { reportFiles } from './report-files.ts';
import type { Reports } from './reports.ts';

type Needs = { readonly reports: Reports; readonly guard: RequestHandler };

/** For editors. */
export function reportRoutes({ reports, guard }: Needs): Router {
  const router = Router();
  router.use(guard);
  router.get('/', (_req, res) => {
    res.json({ items: reports.list() });
  });
  router.post('/check', (req, res) => {
    res.json({ faults: crosscheck(parse(PrintedReport, req.body)) });
  });
  router.get('/:year', (req, res) => {
    res.json(reports.ofYear(parse(ReportPath, req.params).year));
  });
  router.get('/:year/file', async (req, res) => {
    const { year } = parse(ReportPath, req.params);
    const { form } = parse(ReportFileQuery, req.query);
    const bytes = Buffer.from(await reportFiles[form](reports.report(year)));
    res.set('Cache-Control', 'no-store').type(form).attachment(`annual-report-${year}.${form}`).send(bytes);
  });
  return router;
}
