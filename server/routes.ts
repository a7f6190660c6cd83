/** Every route of the hub, in the order in which they are asked. */
import compression from 'compression';
import { type Express, type RequestHandler, Router } from 'express';
import type { QueryEvent } from '#content/model/query.ts';
import { addDays, dateAt } from '#content/rules/zone.ts';
import type { MachineState } from '#content/wire/hub-bodies.ts';
import { attachmentRoutes, deskAttachmentRoutes } from './attachments/attachments-routes.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { catalogueRoutes } from './catalogue/catalogue-routes.ts';
import { deskDisclosureRoutes } from './disclosures/desk-routes.ts';
import { disclosureRoutes } from './disclosures/disclosures-routes.ts';
import { releaseRoutes } from './disclosures/release-routes.ts';
import { feedRoutes } from './feeds/feeds-routes.ts';
import { helpRoutes } from './help/help-routes.ts';
import { homeRoutes } from './home.ts';
import { metricsRoutes } from './metrics/metrics-routes.ts';
import { openApiRoutes } from './openapi/openapi-routes.ts';
import type { Parts } from './parts.ts';
import { pdfTools } from './pdf-tools.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { sessionRoutes } from './people/session-routes.ts';
import { originOf } from './platform/guard.ts';
import { createApp, jsonBody, limitedTo, sameSiteOnly } from './platform/http.ts';
import { problemHandler } from './platform/problem.ts';
import { Refusal } from './platform/refusal.ts';
import { playRoutes } from './plays/plays-routes.ts';
import { queryRoutes } from './queries/queries-routes.ts';
import { reportRoutes } from './reports/reports-routes.ts';
import { requestRoutes } from './requests/requests-routes.ts';
import { deskScreenRoutes } from './screens/desk-routes.ts';
import { fittingRoutes } from './screens/fitting-routes.ts';
import { foresightRoutes } from './screens/foresight-routes.ts';
import { screenRoutes } from './screens/screens-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { synonymRoutes } from './search/synonym-routes.ts';
import { sheetFileRoutes, sheetRoutes } from './sheets/sheets-routes.ts';

type Needs = Parts & {
  readonly pages: RequestHandler;
  readonly version: string;
  readonly store: { writable(): Promise<boolean> };
  /** Room on the disk of the data. */
  readonly space: () => Promise<MachineState['space']>;
  readonly secure: boolean;
  readonly startedAt: number;
  /** What a screen says that it shows. */
  readonly pictureOf: (screen: string) => Promise<Buffer | undefined>;
  /** Has a screen's pages loaded anew. */
  readonly reload: (screen: string) => boolean;
};

/** Requests a minute from one address: a hall's kiosks and screens stay far below, a flood does not. */
const publicPerMinute = 6000;
const signInPerMinute = 120;
/** Staff see their sign-ins of so many days. */
const signInDays = 90;
const bodyBytes = 1_000_000;

/** The application with every route and, last, the one error handler. */
export function createRoutes(needs: Needs): Express {
  const { backups, audit, sessions, disclosures, playlists, queries, now, zone, log, secure } = needs;
  const today = () => dateAt(now(), zone);
  const screenName = (id: string) => playlists.screens().find((screen) => screen.id === id)?.name ?? id;
  const { requires } = sessions;
  const { record } = audit;
  const signIns = (username: string) => audit.signIns(username, addDays(today(), -signInDays), today());
  const app = createApp({ secure });
  app.use(needs.metrics.count);
  app.use('/api', apiRoutes());
  app.use('/feeds', limitedTo(publicPerMinute), compression(), feedRoutes(needs));
  app.use('/metrics', limitedTo(publicPerMinute), metricsRoutes(needs));
  app.use(homeRoutes({ town: needs.town, screens: playlists.screens }));
  // Below the kiosk's address: the script of a worker comes from its service worker only there.
  app.use('/kiosk/pdf', pdfTools());
  app.use(needs.pages);
  app.use(() => {
    throw new Refusal('not-found', { zh: '没有这个地址', en: 'There is nothing at this address' });
  });
  app.use(problemHandler(log));
  return app;

  function apiRoutes(): Router {
    const router = Router();
    router.use(limitedTo(publicPerMinute), compression(), sameSiteOnly);
    router.use((_req, res, next) => {
      // Whoever a guard lets pass is who acts.
      audit.within(
        () => originOf(res),
        (end) => {
          res.on('close', () => void end());
          next();
        },
      );
    });
    // A file's body is its bytes; every other body is JSON.
    const { attachments } = needs;
    router.use('/desk/attachments', deskAttachmentRoutes({ attachments, guard: requires('editor'), record }));
    router.use('/desk/sheets', sheetFileRoutes({ sheets: needs.sheets, requires }));
    router.use(jsonBody(bodyBytes));
    router.get('/health', async (_req, res) => {
      const writable = await needs.store.writable();
      res.set('Cache-Control', 'no-store').json({
        status: writable ? 'ok' : 'degraded',
        version: needs.version,
        uptimeSeconds: Math.floor((now() - needs.startedAt) / 1000),
        displays: needs.displays.counts(),
        store: { writable },
      });
    });
    router.use(openApiRoutes(needs));
    router.use('/session', limitedTo(signInPerMinute), sessionRoutes({ ...needs, record, signIns }));
    router.use('/search', searchRoutes({ search: needs.search, logQuery, now }));
    router.use('/screens', screenRoutes(needs));
    router.use(
      '/desk/disclosures',
      deskDisclosureRoutes({
        disclosures,
        revisions: needs.revisions,
        attachments,
        requires,
        subjects: () => needs.town().subjects,
        record,
      }),
    );
    router.use('/desk/users', peopleRoutes({ ...needs, record, signIns }));
    const { verifyAudit: verify, nameOf } = needs;
    router.use('/desk/audit', auditRoutes({ audit, verify, nameOf, guard: requires('admin'), today }));
    router.use('/desk/catalogue', catalogueRoutes({ catalogue: needs.catalogue, guard: requires('editor') }));
    router.use('/desk/requests', requestRoutes({ requests: needs.requests, requires, record }));
    router.use('/desk/release', releaseRoutes({ bulk: needs.bulk, requires, record }));
    router.use('/desk/sheets', sheetRoutes({ sheets: needs.sheets, requires, record }));
    router.use('/desk/reports', reportRoutes({ reports: needs.reports, guard: requires('editor') }));
    router.use('/desk/town/synonyms', synonymRoutes({ synonyms: needs.synonyms, guard: requires('editor'), record }));
    router.use('/desk/help', helpRoutes(needs.help, requires('editor')));
    router.get('/desk/machine', requires('editor'), async (_req, res) => {
      const state: MachineState = {
        writable: await needs.store.writable(),
        space: await needs.space(),
        backup: await backups.state(),
      };
      res.set('Cache-Control', 'no-store').json(state);
    });
    router.post('/desk/backups', requires('admin'), async (_req, res) => {
      await backups.make();
      const origin = originOf(res);
      if (origin) await record(origin, 'data.backup', 'backup');
      res.json(await backups.state());
    });
    router.use('/desk', fittingRoutes({ ...needs, requires }));
    router.use('/desk', foresightRoutes({ ...needs, requires }));
    router.use('/desk', deskScreenRoutes({ ...needs, requires, record }));
    router.use('/desk', playRoutes({ plays: needs.played, screenName, guard: requires('editor'), today }));
    router.use('/desk', queryRoutes({ queries, gaps: needs.gaps, record, guard: requires('editor'), today, zone }));
    router.use('/attachments', attachmentRoutes(needs));
    router.use(disclosureRoutes(needs));
    router.use(() => {
      throw new Refusal('not-found', { zh: '没有这个地址', en: 'There is nothing at this address' });
    });
    return router;
  }

  /** A full disk must not keep a visitor from an answer: the loss of the line is logged instead. */
  async function logQuery(event: QueryEvent): Promise<void> {
    await queries.receive([event]).catch((error: unknown) => log.error({ event: 'queries.lost', err: error }));
  }
}
