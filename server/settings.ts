/** What the hub keeps, and how it is laid out on the disk. */
import { z } from 'zod';
import { SavedAct } from '#content/model/audit.ts';
import { dateOfDayNumber } from '#content/model/calendar.ts';
import { Gap } from '#content/model/gap.ts';
import { PlayDay } from '#content/model/play-day.ts';
import { Playlist } from '#content/model/playlist.ts';
import { QueryDay } from '#content/model/query-day.ts';
import { DisclosureRecord } from '#content/model/record.ts';
import { InformationRequest } from '#content/model/request.ts';
import { Screen } from '#content/model/screen.ts';
import { SpareFile } from '#content/model/spare-file.ts';
import { TakeoverRecord } from '#content/model/takeover.ts';
import { Town } from '#content/model/town.ts';
import { User } from '#content/model/user.ts';

/** The town's settings with the instant of their last change. */
export const Settings = z.strictObject({ id: z.literal('settings'), town: Town, changedAt: z.number() });
export type Settings = z.infer<typeof Settings>;

/** The year (UTC) of its first step, which never changes: a record stays in its file. */
const yearOf = ({ history }: DisclosureRecord): string =>
  dateOfDayNumber(Math.floor((history[0]?.at ?? 0) / 86_400_000)).slice(0, 4);

/** The year of its number, which never changes. */
const yearOfNumber = ({ number }: InformationRequest): string => number.slice(0, 4);

/** Collections of the store. `acts` are lines of the audit that were saved with their change, see `server/audit`. */
export const collections = {
  settings: { schema: Settings },
  disclosures: { schema: DisclosureRecord, partition: yearOf },
  users: { schema: User },
  screens: { schema: Screen },
  playlists: { schema: Playlist },
  takeovers: { schema: TakeoverRecord },
  queryDays: { schema: QueryDay, partition: ({ day }: QueryDay): string => day.slice(0, 4) },
  playDays: { schema: PlayDay, partition: ({ day }: PlayDay): string => day.slice(0, 7) },
  gaps: { schema: Gap },
  requests: { schema: InformationRequest, partition: yearOfNumber },
  spareFiles: { schema: SpareFile },
  acts: { schema: SavedAct },
} as const;
