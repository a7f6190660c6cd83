/** The composition root: joins the store, the features, the routes and the sockets to one running hub. */
import path from 'node:path';
import type { RequestHandler } from 'express';
import { Server as SocketServer } from 'socket.io';
import { AuditEvent } from '#content/model/audit.ts';
import { PlayEvent } from '#content/model/play.ts';
import { QueryEvent } from '#content/model/query.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { Superseded } from '#content/model/revision.ts';
import { sourceTitle } from '#content/rules/plays.ts';
import { inSection } from '#content/rules/publication.ts';
import { dateAt } from '#content/rules/zone.ts';
import { openAttachments } from './attachments/attachments.ts';
import { createExamining } from './attachments/examining.ts';
import { createAudit } from './audit/audit.ts';
import { verifyAudit } from './audit/verify.ts';
import { createBackups } from './backup/backups.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { createBulk } from './disclosures/bulk.ts';
import { createDisclosures } from './disclosures/disclosures.ts';
import { createPublications } from './disclosures/publications.ts';
import { createRevisions } from './disclosures/revisions.ts';
import { createSnapshots } from './disclosures/snapshots.ts';
import { type Door, takePort } from './door.ts';
import { createFeeds } from './feeds/feeds.ts';
import { firstStart, type Starter } from './first-start.ts';
import { createHelp } from './help/help.ts';
import { createLive } from './live.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createHandOver } from './people/hand-over.ts';
import { hashPassword, randomPassword } from './people/passwords.ts';
import { createPeople } from './people/people.ts';
import { createSessions } from './people/sessions.ts';
import type { Clock } from './platform/clock.ts';
import { type Config, StartRefused } from './platform/config.ts';
import type { Disk } from './platform/disk.ts';
import { openEventLog } from './platform/event-log.ts';
import type { Log } from './platform/log.ts';
import { keptSecret } from './platform/secret.ts';
import { spaceOf } from './platform/space.ts';
import { openStore } from './platform/store.ts';
import type { DataOf } from './platform/store-layout.ts';
import type { Timetable } from './platform/timetable.ts';
import { createPlaySummary } from './plays/plays.ts';
import { createGaps } from './queries/gaps.ts';
import { createQueries } from './queries/queries.ts';
import { createReports } from './reports/reports.ts';
import { createRequests } from './requests/requests.ts';
import { createRoutes } from './routes.ts';
import { createDisplays } from './screens/displays.ts';
import { createPairing } from './screens/pairing.ts';
import { createPlaylists } from './screens/playlists.ts';
import { createProgrammes } from './screens/programmes.ts';
import { createTakeovers } from './screens/takeovers.ts';
import { createSearch } from './search/search.ts';
import { createSounds } from './search/sounds.ts';
import { createSynonymKeeping } from './search/synonym-keeping.ts';
import { collections } from './settings.ts';
import { createSheets } from './sheets/sheets.ts';

export type HubNeeds = {
  readonly config: Config;
  readonly clock: Clock;
  readonly disk: Disk;
  readonly log: Log;
  readonly timetable: Timetable;
  readonly version: string;
  /** Serves the pages. */
  readonly pages: RequestHandler;
  /** The built program that reads documents. */
  readonly documentReader: string;
  readonly starter: () => Promise<Starter>;
};

export type Hub = {
  readonly port: number;
  /** The administrator's first password, where one was made at this start. */
  readonly firstPassword: string | undefined;
  readonly screens: readonly { readonly id: string; readonly name: string }[];
  /** No new connections, writes finished, logs flushed. */
  stop(): Promise<void>;
};

/** Takes the port, opens the data, answers. Throws StartRefused (or the store's own faults) where that cannot be. */
export async function startHub(needs: HubNeeds): Promise<Hub> {
  const door = await takePort(needs.config);
  try {
    return await openHub(door, needs);
  } catch (error) {
    await door.close();
    throw error;
  }
}

async function openHub(
  door: Door,
  { config, clock, log, timetable, version, pages, documentReader, starter, ...given }: HubNeeds,
): Promise<Hub> {
  const { zone, dataDir } = config;
  const now = (): number => clock.now();
  const metrics = createMetrics({ now });
  const disk = metrics.observed(given.disk);
  const dayOf = (at: number) => dateAt(at, zone);
  const wholeStore = await openStore({ dir: dataDir, disk, collections, log });
  const logAt = { dir: path.join(dataDir, 'logs'), disk, dayOf, log };
  const queryLog = await openEventLog({ ...logAt, name: 'queries', schema: QueryEvent });
  const playLog = await openEventLog({ ...logAt, name: 'plays', schema: PlayEvent });
  const auditLog = await openEventLog({ ...logAt, name: 'audit', schema: AuditEvent, chain: true });
  const audit = createAudit<DataOf<typeof collections>>({ store: wholeStore, log: auditLog, now, faults: log });
  await audit.recover();
  const store = audit.keep;
  const secret = await keptSecret(path.join(dataDir, 'secret'), disk);
  const firstPassword = await firstStart({
    store,
    starter,
    now: now(),
    zone,
    adminPassword: config.adminPassword,
    passwords: { hash: hashPassword, random: randomPassword },
  });

  const settings = () => {
    const kept = store.data.settings.settings;
    if (!kept) throw new StartRefused('缺少设置 the settings are missing');
    return kept;
  };
  const town = () => settings().town;

  const attachments = await openAttachments({
    dir: path.join(dataDir, 'files'),
    disk,
    examine: createExamining({ reader: documentReader, log }),
  });
  const people = createPeople({ store, now, ended: (username) => live.sessionsEnded(username) });
  const handOver = createHandOver({
    store,
    now,
    ended: (username) => live.sessionsEnded(username),
    handedOver: (ids) => {
      for (const id of ids) live.recordChanged(disclosures.find(id));
      live.news('requests');
    },
  });
  const sessions = createSessions({ people, secret, secure: config.tls !== undefined, now });
  const publications = createPublications({
    records: () => store.data.disclosures,
    settingsChangedAt: () => settings().changedAt,
    clock,
  });
  const sounds = createSounds({ items: () => publications.state().items, town });
  const snapshots = createSnapshots({ publications, town, sounds: sounds.current });
  const search = createSearch({ items: () => publications.state().items, town, sounds: sounds.current, now });
  const synonyms = createSynonymKeeping({ store, now, changed: () => void publications.refresh() });
  const queries = createQueries({
    log: queryLog,
    store,
    zone,
    today: () => dayOf(now()),
    keepDays: config.questionDays,
    sectionOf: (id) => {
      const item = store.data.disclosures[id]?.working;
      return item && town().sections.find((section) => inSection(section, item))?.id;
    },
    logged: (number) => {
      metrics.queriesLogged(number);
      if (number > 0) live.questionsAsked();
    },
  });
  const gaps = createGaps({
    store,
    now,
    zone,
    today: () => dayOf(now()),
    between: queries.between,
    finds: (words) => search.find(words, undefined, 1).total > 0,
    announce: () => live.news('questions'),
  });
  const recordsChanged = (records: readonly DisclosureRecord[]) => {
    const noticed = new Set(publications.refresh().map(({ id }) => id));
    for (const record of records) if (!noticed.has(record.id)) live.recordChanged(record);
  };
  const revisionLog = await openEventLog({ ...logAt, name: 'revisions', schema: Superseded });
  const revisions = createRevisions({ log: revisionLog, dayOf });
  const disclosures = createDisclosures({
    store,
    keep: revisions.keep,
    now,
    zone,
    version: () => publications.state().version,
    announce: (record) => recordsChanged([record]),
  });
  const bulk = createBulk({
    store,
    keep: revisions.keep,
    now,
    zone,
    version: () => publications.state().version,
    announce: recordsChanged,
  });
  const sheets = createSheets({ records: () => store.data.disclosures, town, now, bring: bulk.bring });
  const playlists = createPlaylists({
    store,
    now,
    changed: () => {
      programmes.refresh();
      live.screensChanged();
    },
  });
  const programmes = createProgrammes({
    playlists: playlists.playlists,
    published: publications.state,
    publishedAt: publications.stateAt,
    town,
    clock,
    zone,
    announce: (programme) => live.programmeChanged(programme),
  });
  const takeovers = createTakeovers({
    store,
    clock,
    screens: () => playlists.screens().map(({ id }) => id),
    announce: () => live.takeoverChanged(),
    log,
  });
  const displays = createDisplays({
    now,
    expected: () => playlists.screens().map((screen) => ({ screen: screen.id, version: programmeOf(screen).version })),
    announce: () => live.displaysChanged(),
    release: version,
  });
  metrics.watchDisplays(displays.counts);
  const pairing = createPairing({
    now,
    issueToken: playlists.issueToken,
    tell: (page, paired) => live.pagePaired(page, paired),
  });
  const help = createHelp({ now, announce: (call) => live.helpCalled(call) });
  const requests = createRequests({ store, now, today: () => dayOf(now()), announce: () => live.news('requests') });
  const reports = createReports({ records: () => store.data.disclosures, requestTables: requests.tables, now });
  const catalogue = createCatalogue({
    records: () => store.data.disclosures,
    published: () => publications.state().items,
    town,
    now,
    zone,
  });
  const feeds = createFeeds({ published: publications.state, town, zone });
  const programmeOf = ({ playlist }: { playlist: string }, at = now()) => {
    const programme = at > now() ? programmes.findAt(playlist, at) : programmes.find(playlist);
    if (!programme) throw new Error(`no programme of playlist ${playlist}`);
    return programme;
  };

  const played = createPlaySummary({
    log: playLog,
    dayOf: (at) => dateAt(at, zone),
    titleOf: {
      disclosure: (id) => store.data.disclosures[id]?.working.title,
      takeover: (id) => store.data.takeovers[id]?.headline,
      slide: (id) => {
        const entries = playlists.playlists().flatMap((playlist) => playlist.entries);
        const entry = entries.find((one) => one.id === id);
        return entry && sourceTitle(entry.source);
      },
    },
  });
  const { dir: folder, keep } = config.backups;
  const backups = createBackups({
    ...{ folder, keep, dataDir, disk: given.disk, now, zone, version, log },
    announce: () => live.news('machine'),
  });
  const verify = () =>
    verifyAudit({ folder: path.join(logAt.dir, 'audit'), disk, acts: Object.values(wholeStore.data.acts) });
  const parts = {
    attachments,
    audit,
    backups,
    verifyAudit: verify,
    people,
    sessions,
    handOver,
    publications,
    revisions,
    snapshots,
    search,
    synonyms,
    queries,
    gaps,
    disclosures,
    playlists,
    takeovers,
  };
  const rest = {
    displays,
    pairing,
    help,
    requests,
    reports,
    catalogue,
    sheets,
    bulk,
    feeds,
    metrics,
    publicAttachment: (hash: string) => publications.attachment(hash) ?? playlists.mediaFile(hash),
    programmeOf,
    town,
    now,
    zone,
    log,
    plays: playLog,
    played,
  };
  const app = createRoutes({
    ...parts,
    ...rest,
    pages,
    version,
    store: wholeStore,
    space: () => spaceOf(dataDir),
    secure: config.tls !== undefined,
    startedAt: now(),
    pictureOf: (screen) => live.screenPicture(screen),
  });
  const io = new SocketServer({
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: 1_000_000,
    allowRequest: (req, answer) => answer(null, sameOrigin(req.headers)),
  });
  // After the door has its listener, or both would answer (socket.io #3501).
  io.attach(door.server);
  const live = createLive({ io, clock, ...parts, ...rest });
  publications.onChange((changes, state) => {
    // Screens first: what they show is seen from afar. All of it happens before anybody can ask.
    programmes.refresh();
    live.publicChanged(changes, state);
    search.refresh();
  });

  /** A daily job, whose changes are the hub's own in the audit. */
  const daily = (name: string, time: string, act: () => Promise<void>): void =>
    timetable.daily({
      name,
      time,
      act: () =>
        audit.within(
          () => ({ by: 'system', from: '' }),
          async (end) => {
            await act();
            await end();
          },
        ),
    });
  daily('backup', '02:30', backups.daily);
  daily('forget-persons', '03:10', requests.forgetPersons);
  daily('fold-questions', '03:20', queries.fold);

  door.open(app);
  log.info({ event: 'hub.started', port: door.port, version });
  return {
    port: door.port,
    firstPassword,
    screens: playlists.screens().map(({ id, name }) => ({ id, name })),
    async stop() {
      await timetable.stop();
      publications.stop();
      programmes.stop();
      takeovers.stop();
      live.stop();
      io.disconnectSockets(true);
      io.engine.close();
      await door.close();
      await Promise.all([queryLog.close(), playLog.close(), revisionLog.close(), auditLog.close()]);
      await wholeStore.close();
      log.info({ event: 'hub.stopped' });
    },
  };
}

/** A page of another site opens no socket here; a program without an Origin may. */
function sameOrigin({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
