/** Bodies of HTTP requests and answers. What comes in is checked by these schemas; what goes out is typed. */
import { z } from 'zod';
import type { Gap } from '#content/model/gap.ts';
import { DisclosureId } from '#content/model/head.ts';
import { PlaylistSettings } from '#content/model/playlist.ts';
import type { QueryEvent } from '#content/model/query.ts';
import type { QueryDay, WordsCount } from '#content/model/query-day.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Superseded } from '#content/model/revision.ts';
import { type ReadingDistance, type Screen, ScreenSettings } from '#content/model/screen.ts';
import { type SynonymGroup, SynonymGroups } from '#content/model/synonym.ts';
import type { Takeover, TakeoverPhase, TakeoverRecord } from '#content/model/takeover.ts';
import {
  categoryNames,
  inputNames,
  type Kind,
  keysOf,
  kindNames,
  type Priority,
  roleNames,
  stateNames,
} from '#content/model/terms.ts';
import { line, optionalLine, passage, Slug } from '#content/model/text.ts';
import { Instant, LocalDate } from '#content/model/time.ts';
import { Password, type Person, Username } from '#content/model/user.ts';

const whole = (min: number, max: number, otherwise: number) =>
  z.coerce.number().int().min(min).max(max).default(otherwise);

export const DisclosureFilter = z.strictObject({
  kind: z.enum(keysOf(kindNames)).optional(),
  category: z.enum(keysOf(categoryNames)).optional(),
  /** A field of the standard catalogue, by id. */
  field: Slug.optional(),
  section: Slug.optional(),
  page: whole(1, 100_000, 1),
  size: whole(1, 200, 20),
});
export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1, { error: '请输入要找的词 say what to look for' }).max(100),
  kind: z.enum(keysOf(kindNames)).optional(),
  limit: whole(1, 100, 20),
  kiosk: Slug.default('web'),
  input: z.enum(keysOf(inputNames)).default('api'),
});
export const Credentials = z.strictObject({
  username: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
  /** Six digits of the second factor, or a recovery code. */
  code: z.string().trim().max(40).optional(),
});
export const DeskFilter = z.strictObject({
  state: z.enum(keysOf(stateNames)).optional(),
  kind: z.enum(keysOf(kindNames)).optional(),
  q: z.string().trim().max(100).optional(),
  /** Only what is late or due soon. */
  pressing: z.literal('true').optional(),
  page: whole(1, 100_000, 1),
  size: whole(1, 500, 50),
});
export const Approval = z.strictObject({
  confidentiality: z.literal('passed', {
    error: '须确认已通过保密审查 say that the confidentiality review has passed',
  }),
  note: passage(1000).default(''),
});
export const Publication = z.strictObject({ at: Instant.optional(), until: Instant.optional() });
export const ReasonBody = z.strictObject({ reason: line(600) });
export const NewUser = z.strictObject({
  username: Username,
  name: line(40),
  role: z.enum(keysOf(roleNames)),
  department: optionalLine(40),
  /** Without one, the answer holds a link with which the person chooses it. */
  password: Password.optional(),
});
export const UserChange = z.strictObject({
  name: line(40).optional(),
  role: z.enum(keysOf(roleNames)).optional(),
  department: z.string().trim().max(40).optional(),
  password: Password.optional(),
  disabled: z.boolean().optional(),
});
export const NewScreen = z.strictObject({ id: Slug, ...ScreenSettings.shape });
export const NewPlaylist = z.strictObject({ id: Slug, ...PlaylistSettings.shape });
/** What a pairing code is made of: nothing that is taken for another letter. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;
/** As staff type it: in any case, with blanks or hyphens between. */
export const PairingCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .refine((code) => code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)), {
    error: '配对码是屏幕上显示的 6 位字母和数字 a code has 6 letters and digits, as the screen shows them',
  });
export const SynonymsBody = z.strictObject({ items: SynonymGroups });
export const PairingBody = z.strictObject({ code: PairingCode });
export const Period = z.strictObject({ from: LocalDate.optional(), to: LocalDate.optional() });
/** The name of a file that is handed in, as it was on the computer it comes from. */
export const AttachmentName = z.strictObject({ name: line(255) });
export const AuditFilter = Period.extend({
  by: z.string().max(64).optional(),
  /** The first word of the act: `disclosure`, `person` … */
  about: Slug.optional(),
});
export const DisclosurePath = z.strictObject({ id: DisclosureId });
export const RevisionPath = z.strictObject({
  id: DisclosureId,
  revision: z.coerce.number().int().min(1).max(1_000_000),
});
export const ReportPath = z.strictObject({ year: z.coerce.number().int().min(2008).max(2100) });
export const FrameQuery = z.strictObject({
  at: z
    .union([
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform((digits) => Number(digits) as Instant),
      Instant,
    ])
    .optional(),
});
/** Which encoding a controller reads. */
export const FrameTextQuery = z.strictObject({
  ...FrameQuery.shape,
  charset: z.enum(['utf-8', 'gb18030']).default('utf-8'),
});

/** A text that is not published yet, to see how it stands on the screens. */
export const FittingText = z.strictObject({
  title: line(120),
  summary: passage(600).default(''),
  /** Markdown. */
  body: passage(100_000).default(''),
  publisher: optionalLine(80),
  issued: LocalDate.nullable().default(null),
  category: z.enum(keysOf(categoryNames)).default('other'),
});
export type FittingText = z.infer<typeof FittingText>;
export const FittingPage = z.strictObject({ page: whole(0, 999, 0) });

/** The text of one revision. */
export type RevisionText = Pick<Superseded, 'revision' | 'author' | 'text'>;
/** The text of a file that was handed in. */
export type DocumentText = {
  /** Empty where the file holds no text, as a scan does. */
  readonly markdown: string;
  /** What staff should know of it, in Chinese. */
  readonly notes: readonly string[];
};
export type SessionInfo = Person;
/** Somebody at the desk, as everyone there may know them. */
export type Colleague = Pick<Person, 'username' | 'name' | 'department'>;
export type SearchHit = {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly snippet: string;
  readonly score: number;
};
export type SearchAnswer = {
  readonly query: string;
  readonly total: number;
  readonly items: readonly SearchHit[];
  readonly suggestions: readonly string[];
};
/** A row of the desk's list. */
export type DeskRow = Pick<DisclosureRecord, 'id' | 'revision' | 'state' | 'author'> & {
  readonly kind: Kind;
  readonly title: string;
  readonly category: string;
  readonly sample: boolean;
  readonly editedAt: number;
  readonly live: { readonly revision: number; readonly from: number; readonly until: number | null } | null;
  /** By when it must be public, see `rules/deadlines`; null where nothing presses. */
  readonly due: Due | null;
};
export type Due = {
  readonly due: LocalDate;
  /** Holidays of a year that was counted are not announced yet. */
  readonly provisional: boolean;
  readonly urgency: 'late' | 'soon' | 'later';
  /** Working days; below zero so many too late. */
  readonly left: number;
};
/** A screen as the desk gets it. */
export type DeskScreen = Omit<Screen, 'tokenHash'> & {
  /** `open`: no token was ever issued, and any page may speak for it. */
  readonly pairing: 'open' | 'paired' | 'revoked';
  readonly paired: boolean;
};
/** The town's synonyms; `revision` names the state that a change of them rests on. */
export type SynonymList = { readonly revision: number; readonly items: readonly SynonymGroup[] };
/** A page that waits to be bound. */
export type PairingOffer = {
  readonly code: string;
  readonly until: number;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};
/** How the daily backups stand. */
export type BackupState = {
  readonly enabled: boolean;
  /** The last one that is there; null: none. */
  readonly madeAt: number | null;
  readonly late: boolean;
  /** Why the last could not be made or used, since the start; null where it could. */
  readonly failure: string | null;
};
/** The machine that the hub runs on. */
export type MachineState = {
  readonly writable: boolean;
  readonly space: { readonly freeBytes: number; readonly totalBytes: number };
  readonly backup: BackupState;
};
export type QueryCount = WordsCount;
export type QueriesAnswer = Omit<QueryDay, 'day' | 'words'> & {
  readonly from: string;
  readonly to: string;
  /** Each day of the period, also those without a question. */
  readonly days: readonly {
    readonly day: LocalDate;
    readonly total: number;
    readonly visits: number;
    readonly nothing: number;
  }[];
  /** The last questions of those that are not folded into sums yet. */
  readonly last: readonly QueryEvent[];
  readonly top: readonly QueryCount[];
  readonly nothingFound: readonly QueryCount[];
  /** Asked more than in the days before, as many of them. */
  readonly rising: readonly { readonly words: string; readonly count: number; readonly before: number }[];
};
/** What staff did about a question that found nothing, and whether it helped. */
export type GapAnswer = Gap & {
  readonly state: 'closed' | 'found' | 'open';
  readonly asked: number;
  readonly found: number;
  readonly opened: number;
};
export type TakeoverAnswer = Omit<TakeoverRecord, 'painted' | 'awaited'> & {
  readonly active: boolean;
  /** `ended` by the clock, `cleared` by hand. */
  readonly phase: TakeoverPhase;
  /** When it ended or was cleared; null while it may yet be seen. */
  readonly endedAt: number | null;
  /** Which of its screens have painted it, when, and how long after it was due there; quickest first. */
  readonly painted: readonly { readonly screen: string; readonly at: number; readonly latencyMs: number }[];
  /** Which have not: in force, those awaited; over, those that never did. */
  readonly waiting: readonly string[];
};
export type TakeoverList = { readonly current: Takeover | null; readonly items: readonly TakeoverAnswer[] };
/** What a screen shows at an instant, for the desk. */
export type ShowingAnswer = {
  readonly screen: string;
  readonly at: number;
  readonly kind: 'slide' | 'takeover' | 'standing';
  /** Of the slide or takeover; `standing` where nothing plays. */
  readonly id: string;
  /** Of the playlist, where a slide is shown. */
  readonly entry: string | null;
  /** The disclosure that it shows, if it shows one. */
  readonly disclosure: string | null;
  readonly title: string;
  readonly priority: Priority | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** When this page was turned to, and when it is turned. */
  readonly from: number;
  readonly until: number;
  /** Lines as they stand there. */
  readonly text: string;
};
/** How a text stands on a screen. */
export type ScreenFitting = {
  readonly screen: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Whether the screen's playlist takes notices of this category, and as what it shows them; null where it takes none. */
  readonly joins: boolean;
  readonly shows: 'headline' | 'full' | null;
  readonly face: 'bitmap' | 'outline';
  readonly pages: readonly { readonly lines: readonly string[]; readonly dwellMs: number }[];
  /** Characters that the face has no glyph for. */
  readonly lacking: readonly string[];
  /** Height of the largest and the smallest characters, and from how far they are read. */
  readonly headline: { readonly px: number } & ReadingDistance;
  readonly smallest: { readonly px: number } & ReadingDistance;
  readonly viewingDistanceM: number;
};
/** RFC 9457. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};
