/** The features of the hub and what they share. None knows another: each is given here what it needs of the others. */
import path from 'node:path';
import type { Programme } from '#content/model/programme.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import { sourceTitle } from '#content/rules/plays.ts';
import { inSection, type PublicState } from '#content/rules/publication.ts';
import { filesNamed, filesOf } from '#content/rules/spare-files.ts';
import { dateAt } from '#content/rules/zone.ts';
import type { DeskTopic, HelpRequest, Paired } from '#content/wire/events.ts';
import { openAttachments } from './attachments/attachments.ts';
import { createExamining } from './attachments/examining.ts';
import { createSweeping } from './attachments/sweeping.ts';
import { createBackups } from './backup/backups.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import type { HubData } from './data.ts';
import { createBulk } from './disclosures/bulk.ts';
import { createDisclosures } from './disclosures/disclosures.ts';
import { createImports } from './disclosures/imports.ts';
import { createNaming } from './disclosures/naming.ts';
import { createPublications, type PublicChange } from './disclosures/publications.ts';
import { createRevisions } from './disclosures/revisions.ts';
import { createSnapshots } from './disclosures/snapshots.ts';
import { createFeeds } from './feeds/feeds.ts';
import { createHelp } from './help/help.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PageReleases } from './page-releases.ts';
import { createHandOver } from './people/hand-over.ts';
import { createPeople } from './people/people.ts';
import { createSessions } from './people/sessions.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Disk } from './platform/disk.ts';
import type { Log } from './platform/log.ts';
import { createPlayDays } from './plays/play-days.ts';
import { createPlaySummary } from './plays/plays.ts';
import { createGaps } from './queries/gaps.ts';
import { createQueries } from './queries/queries.ts';
import { createReports } from './reports/reports.ts';
import { createRequests } from './requests/requests.ts';
import { createDisplays } from './screens/displays.ts';
import { createPairing } from './screens/pairing.ts';
import { createPlaylists } from './screens/playlists.ts';
import { createProgrammes } from './screens/programmes.ts';
import { createTakeovers } from './screens/takeovers.ts';
import { createSearch } from './search/search.ts';
import { createSounds } from './search/sounds.ts';
import { createSynonymKeeping } from './search/synonym-keeping.ts';
import { createSheets } from './sheets/sheets.ts';

/** What open pages are told of by the features. */
type Telling = {
  readonly publicChanged: (changes: readonly PublicChange[], state: PublicState) => void;
  readonly recordChanged: (record: DisclosureRecord) => void;
  readonly programmeChanged: (programme: Programme) => void;
  readonly screensChanged: () => void;
  readonly displaysChanged: () => void;
  readonly pagePaired: (page: string, paired: Paired) => void;
  readonly takeoverChanged: () => void;
  readonly helpCalled: (call: HelpRequest) => void;
  readonly questionsAsked: () => void;
  readonly sessionsEnded: (username: string) => void;
  readonly news: (topic: DeskTopic) => void;
};

type Needs = {
  readonly config: Config;
  readonly clock: Clock;
  readonly now: () => number;
  readonly disk: Disk;
  /** The same, with the time of each durable write observed. */
  readonly observed: Disk;
  readonly log: Log;
  readonly version: string;
  /** Of the pages. */
  readonly releases: PageReleases;
  /** The built program that reads documents. */
  readonly documentReader: string;
  readonly data: HubData;
  readonly metrics: Metrics;
  /** Not there yet while the features are made. */
  readonly tell: () => Telling;
};

export type Parts = Awaited<ReturnType<typeof createParts>>;

export async function createParts({
  config,
  clock,
  now,
  disk,
  observed,
  log,
  version,
  releases,
  documentReader,
  data,
  metrics,
  tell,
}: Needs) {
  const { zone, dataDir } = config;
  const { store, audit, logs, secret, settings } = data;
  const town = () => settings().town;
  const dayOf = (at: number) => dateAt(at, zone);

  const attachments = await openAttachments({
    dir: path.join(dataDir, 'files'),
    disk: observed,
    examine: createExamining({ reader: documentReader, log }),
    now,
  });
  const people = createPeople({ store, now, ended: (username) => tell().sessionsEnded(username) });
  const handOver = createHandOver({
    store,
    now,
    ended: (username) => tell().sessionsEnded(username),
    handedOver: (ids) => {
      for (const id of ids) tell().recordChanged(disclosures.find(id));
      tell().news('requests');
    },
  });
  const sessions = createSessions({ people, secret, secure: config.tls !== undefined, now });
  const publications = createPublications({
    records: () => store.data.disclosures,
    settingsChangedAt: () => settings().changedAt,
    clock,
  });
  const naming = createNaming({ records: () => store.data.disclosures, published: () => publications.state().items });
  const sounds = createSounds({ items: () => publications.state().items, town });
  const snapshots = createSnapshots({ publications, town, sounds: sounds.current });
  const search = createSearch({ items: () => publications.state().items, town, sounds: sounds.current, now });
  const synonyms = createSynonymKeeping({ store, now, changed: () => void publications.refresh() });
  const queries = createQueries({
    log: logs.queries,
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
      if (number > 0) tell().questionsAsked();
    },
  });
  const gaps = createGaps({
    store,
    now,
    zone,
    today: () => dayOf(now()),
    between: queries.between,
    finds: (words) => search.find(words, undefined, 1).total > 0,
    announce: () => tell().news('questions'),
  });
  const recordsChanged = (records: readonly DisclosureRecord[]) => {
    const noticed = new Set(publications.refresh().map(({ id }) => id));
    for (const record of records) if (!noticed.has(record.id)) tell().recordChanged(record);
  };
  const revisions = createRevisions({ log: logs.revisions, dayOf });
  const writing = { store, keep: revisions.keep, now, zone, version: () => publications.state().version };
  const disclosures = createDisclosures({ ...writing, naming, announce: (record) => recordsChanged([record]) });
  const bulk = createBulk({ ...writing, announce: recordsChanged });
  const takeImported = createImports({ ...writing, announce: recordsChanged });
  const sheets = createSheets({ records: naming.records, town, now, bring: bulk.bring });
  const playlists = createPlaylists({
    store,
    now,
    changed: () => {
      programmes.refresh();
      tell().screensChanged();
    },
  });
  const programmes = createProgrammes({
    playlists: playlists.playlists,
    published: publications.state,
    publishedAt: publications.stateAt,
    town,
    clock,
    zone,
    announce: (programme) => tell().programmeChanged(programme),
  });
  publications.onChange((changes, state) => {
    // Screens first: what they show is seen from afar. All of it happens before anybody can ask.
    programmes.refresh();
    tell().publicChanged(changes, state);
  });
  const takeovers = createTakeovers({
    store,
    clock,
    screens: () => playlists.screens().map(({ id }) => id),
    announce: () => tell().takeoverChanged(),
    log,
  });
  const displays = createDisplays({
    now,
    expected: () => playlists.screens().map((screen) => ({ screen: screen.id, version: programmeOf(screen).version })),
    announce: () => tell().displaysChanged(),
    release: releases.signage,
  });
  metrics.watchDisplays(displays.counts);
  const pairing = createPairing({
    now,
    issueToken: playlists.issueToken,
    tell: (page, paired) => tell().pagePaired(page, paired),
  });
  const help = createHelp({ now, announce: (call) => tell().helpCalled(call) });
  const requests = createRequests({ store, now, today: () => dayOf(now()), announce: () => tell().news('requests') });
  const reports = createReports({ records: naming.records, requestTables: requests.tables, now });
  const catalogue = createCatalogue({
    records: naming.records,
    published: () => publications.state().items,
    town,
    now,
    zone,
  });
  const feeds = createFeeds({ published: publications.state, town, zone });
  /** What it plays, or, at a later instant, what it will if nobody changes anything. */
  const programmeOf = ({ playlist }: { playlist: string }, at = now()) => {
    const programme = at > now() ? programmes.findAt(playlist, at) : programmes.find(playlist);
    if (!programme) throw new Error(`no programme of playlist ${playlist}`);
    return programme;
  };

  const plays = createPlayDays({ log: logs.plays, store, zone, today: () => dayOf(now()) });
  const played = createPlaySummary({
    days: plays,
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
    ...{ folder, keep, dataDir, disk, now, zone, version, log },
    announce: () => tell().news('machine'),
  });
  const sweep = createSweeping({
    store,
    attachments,
    now,
    record: audit.record,
    named: () => filesNamed(Object.values(store.data.disclosures), playlists.playlists()),
    async *namedBefore() {
      for await (const { text } of logs.revisions.read({ from: '0000-01-01', to: '9999-12-31' })) yield* filesOf(text);
    },
  });
  /** What a kept thing is called now; undefined where it is gone or has no name. */
  function nameOf(collection: string, id: string): string | undefined {
    const { disclosures: records, requests: asked, screens, playlists: lists, takeovers: urgent } = store.data;
    const names: Readonly<Record<string, () => string | undefined>> = {
      disclosures: () => records[id]?.working.title,
      requests: () => asked[id]?.matter,
      screens: () => screens[id]?.name,
      playlists: () => lists[id]?.name,
      takeovers: () => urgent[id]?.headline,
    };
    return names[collection]?.();
  }
  return {
    attachments,
    audit,
    backups,
    bulk,
    catalogue,
    disclosures,
    displays,
    feeds,
    gaps,
    handOver,
    help,
    log,
    metrics,
    nameOf,
    now,
    pairing,
    people,
    played,
    playlists,
    plays,
    programmeOf,
    programmes,
    /** The attachment as something public names it. */
    publicAttachment: (hash: string) => publications.attachment(hash) ?? playlists.mediaFile(hash),
    publications,
    queries,
    reports,
    requests,
    revisions,
    search,
    sessions,
    sheets,
    snapshots,
    sweep,
    synonyms,
    takeImported,
    takeovers,
    town,
    verifyAudit: data.verifyAudit,
    zone,
  };
}
