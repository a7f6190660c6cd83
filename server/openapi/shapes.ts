/** Shapes of bodies and answers by the names that the document gives them; the schemas are those that the routes check with. */
import { z } from 'zod';
import { Attachment } from '#content/model/attachment.ts';
import { AuditEvent } from '#content/model/audit.ts';
import { Disclosure } from '#content/model/disclosure.ts';
import { Gap, GapStep } from '#content/model/gap.ts';
import { Playlist, PlaylistSettings } from '#content/model/playlist.ts';
import { DisclosureRecord } from '#content/model/record.ts';
import { PrintedReport, ReportTables } from '#content/model/report-tables.ts';
import { InformationRequest, RequestAct, RequestFacts } from '#content/model/request.ts';
import { Screen, ScreenSettings } from '#content/model/screen.ts';
import { SynonymGroup } from '#content/model/synonym.ts';
import { Takeover, TakeoverRequest } from '#content/model/takeover.ts';
import { keysOf, kindNames } from '#content/model/terms.ts';
import { Section, Subject, TownNames } from '#content/model/town.ts';
import { User } from '#content/model/user.ts';
import { Approval, Publication, ReasonBody } from '#content/wire/disclosure-bodies.ts';
import { FittingText } from '#content/wire/fitting-bodies.ts';
import {
  CodeBody,
  Credentials,
  CurrentPassword,
  HandOver,
  InvitationBody,
  JoinBody,
  NewUser,
  OwnPassword,
  UserChange,
} from '#content/wire/people-bodies.ts';
import { ReleaseBody } from '#content/wire/release-bodies.ts';
import { NewRequest, RemediesBody } from '#content/wire/request-bodies.ts';
import { NewPlaylist, NewScreen, PairingBody } from '#content/wire/screen-bodies.ts';
import { SynonymsBody } from '#content/wire/search-bodies.ts';
import { SheetAct } from '#content/wire/sheet-bodies.ts';

const shape = <Schema extends z.ZodType>(name: string, schema: Schema) => ({ name, schema });
const count = z.int().min(0);
const instant = z.number().meta({ description: '1970 年以来的毫秒 milliseconds since 1970' });

export const listOf = <Schema extends z.ZodType>(name: string, item: Schema) =>
  shape(name, z.object({ items: z.array(item) }));
const pageOf = <Schema extends z.ZodType>(name: string, item: Schema) =>
  shape(name, z.object({ items: z.array(item), total: count, page: count, size: count }));

export const published = z.intersection(
  Disclosure,
  z.object({ revision: count, publishedAt: instant, publishedUntil: instant.nullable() }),
);
const person = User.pick({ username: true, name: true, role: true, department: true });
const member = person.extend({
  disabled: z.boolean(),
  joined: z.boolean(),
  invitedUntil: instant.nullable(),
  secondFactor: z.boolean(),
});
const invited = member.extend({ invitation: z.object({ path: z.string(), until: instant }).nullable() });
const deskScreen = Screen.omit({ tokenHash: true }).extend({ paired: z.boolean() });

/** RFC 9457. */
export const problem = shape(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: count,
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
);

export const answers = {
  attachment: shape('Attachment', Attachment),
  documentText: shape('DocumentText', z.object({ markdown: z.string(), notes: z.array(z.string()) })),
  fileText: shape('FileText', z.object({ markdown: z.string() })),
  health: shape(
    'Health',
    z.object({
      status: z.enum(['ok', 'degraded']),
      version: z.string(),
      uptimeSeconds: count,
      displays: z.object({ kiosks: count, screens: count }),
      store: z.object({ writable: z.boolean() }),
    }),
  ),
  town: shape('TownNames', TownNames),
  sections: listOf('Sections', Section.extend({ count })),
  disclosures: pageOf('PublishedPage', published),
  disclosure: shape('Published', published),
  search: shape(
    'SearchAnswer',
    z.object({
      query: z.string(),
      total: count,
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(keysOf(kindNames)),
          title: z.string(),
          snippet: z.string(),
          score: z.number(),
        }),
      ),
      suggestions: z.array(z.string()),
    }),
  ),
  records: pageOf('DeskPage', z.object({ id: z.string(), revision: count, title: z.string(), state: z.string() })),
  record: shape('DisclosureRecord', DisclosureRecord),
  person: shape('Person', person),
  people: listOf('People', member),
  member: shape('StaffMember', member),
  invited: shape('Invited', invited),
  invitedName: shape('InvitedName', z.object({ username: z.string(), name: z.string(), until: instant })),
  signIns: listOf('SignIns', z.object({ at: instant, from: z.string(), outcome: z.enum(['entered', 'refused']) })),
  secondFactor: shape('SecondFactorState', z.object({ enabled: z.boolean(), recoveryLeft: count })),
  secondFactorOffer: shape('SecondFactorOffer', z.object({ secret: z.string(), address: z.string() })),
  recoveryCodes: shape('RecoveryCodes', z.object({ recovery: z.array(z.string()) })),
  handedOver: shape('HandedOver', z.object({ disclosures: count, requests: count })),
  screens: listOf('DeskScreens', deskScreen),
  screen: shape('DeskScreen', deskScreen),
  newScreen: shape('NewDeskScreen', deskScreen.extend({ token: z.string() })),
  playlists: listOf('Playlists', Playlist),
  playlist: shape('Playlist', Playlist),
  takeover: shape('Takeover', Takeover),
  synonyms: shape('SynonymList', z.object({ revision: count, items: z.array(SynonymGroup) })),
  subjects: listOf('Subjects', Subject),
  requests: listOf('Requests', InformationRequest.pick({ id: true, number: true, matter: true, received: true })),
  request: shape('InformationRequest', InformationRequest),
  gaps: listOf(
    'Gaps',
    Gap.extend({ state: z.enum(['closed', 'found', 'open']), asked: count, found: count, opened: count }),
  ),
  audit: shape('AuditEvents', z.object({ items: z.array(AuditEvent), names: z.record(z.string(), z.string()) })),
  verification: shape('Verification', z.object({ lines: count, tip: z.string(), faults: z.array(z.string()) })),
  reportFaults: shape(
    'ReportFaults',
    z.object({
      faults: z.array(
        z.object({
          table: z.string(),
          row: z.string(),
          column: z.string().nullable(),
          found: z.union([z.number(), z.string(), z.null()]),
          expected: z.union([z.number(), z.string(), z.null()]),
          rule: z.string(),
          level: z.enum(['error', 'warning', 'info']),
          assessable: z.boolean(),
          message: z.string(),
        }),
      ),
    }),
  ),
  reports: listOf(
    'YearReports',
    z.object({ year: count, id: z.string(), title: z.string(), state: z.string(), wrong: count, blank: count }),
  ),
  report: shape(
    'YearReport',
    z.object({ year: count, tables: ReportTables.nullable(), faults: z.array(z.unknown()), own: z.unknown() }),
  ),
} as const;

export const bodies = {
  fitting: shape('FittingText', FittingText),
  credentials: shape('Credentials', Credentials),
  disclosure: shape('DisclosureText', Disclosure),
  approval: shape('Approval', Approval),
  release: shape('Release', ReleaseBody),
  sheetAct: shape('SheetAct', SheetAct),
  publication: shape('Publication', Publication),
  reason: shape('Reason', ReasonBody),
  newUser: shape('NewUser', NewUser),
  invitation: shape('InvitationToken', InvitationBody),
  join: shape('Join', JoinBody),
  ownPassword: shape('OwnPassword', OwnPassword),
  code: shape('SecondFactorCode', CodeBody),
  currentPassword: shape('CurrentPassword', CurrentPassword),
  handOver: shape('HandOver', HandOver),
  userChange: shape('UserChange', UserChange),
  newScreen: shape('NewScreen', NewScreen),
  screen: shape('ScreenSettings', ScreenSettings),
  pairing: shape('Pairing', PairingBody),
  newPlaylist: shape('NewPlaylist', NewPlaylist),
  playlist: shape('PlaylistSettings', PlaylistSettings),
  takeover: shape('TakeoverRequest', TakeoverRequest),
  synonymGroup: shape('SynonymGroup', SynonymGroup),
  synonyms: shape('Synonyms', SynonymsBody),
  gap: shape('GapStep', GapStep),
  newRequest: shape('NewRequest', NewRequest),
  requestFacts: shape('RequestFacts', RequestFacts),
  requestAct: shape('RequestAct', RequestAct),
  remedies: shape('Remedies', RemediesBody),
  report: shape('ReportToCheck', PrintedReport),
} as const;
