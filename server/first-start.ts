/** The first start: an empty store is filled with the town's starter content and the first administrator. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Playlist, PlaylistSettings } from '#content/model/playlist.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { Screen, ScreenSettings } from '#content/model/screen.ts';
import type { LocalDate } from '#content/model/time.ts';
import type { Town } from '#content/model/town.ts';
import type { User } from '#content/model/user.ts';
import { addDays, dateAt, instantAt } from '#content/rules/zone.ts';
import type { Keep } from './platform/keep.ts';
import type { Settings } from './settings.ts';

export type Starter = {
  readonly town: Town;
  readonly disclosures: readonly Disclosure[];
  readonly screens: readonly (ScreenSettings & { readonly id: string })[];
  readonly playlists: readonly (PlaylistSettings & { readonly id: string })[];
};

type Needs = {
  readonly store: Keep<{
    settings: Record<string, Settings>;
    disclosures: Record<string, DisclosureRecord>;
    users: Record<string, User>;
    screens: Record<string, Screen>;
    playlists: Record<string, Playlist>;
  }>;
  readonly starter: () => Promise<Starter>;
  readonly now: number;
  readonly zone: string;
  /** Undefined: a random one is made. */
  readonly adminPassword: string | undefined;
  readonly passwords: { readonly hash: (password: string) => Promise<string>; readonly random: () => string };
};

/** Public since 09:00 of its day of issue, as what was published before the hub was there. */
function released(disclosure: Disclosure, now: number, zone: string): DisclosureRecord {
  const day = disclosure.issued ?? disclosure.created ?? addDays(dateAt(now, zone), -1);
  const from = Math.min(instantAt(day as LocalDate, 9 * 3_600_000, zone), now);
  return {
    id: disclosure.id,
    revision: 1,
    state: 'published',
    working: disclosure,
    author: 'starter',
    clearance: { revision: 1, confidentiality: 'passed', reviewer: 'starter', at: from, note: '' },
    live: { revision: 1, disclosure, from, until: null },
    next: null,
    organisations: {},
    whereabouts: {},
    history: [{ act: 'import', by: 'starter', at: from, revision: 1, note: '' }],
    changedAt: from,
  };
}

/** Fills what is empty, in one change. Answers the first password where one was made here. */
export async function firstStart({
  store,
  starter,
  now,
  zone,
  adminPassword,
  passwords,
}: Needs): Promise<string | undefined> {
  const needsContent = store.data.settings.settings === undefined;
  const needsAdmin = Object.keys(store.data.users).length === 0;
  if (!needsContent && !needsAdmin) return undefined;
  const content = needsContent ? await starter() : undefined;
  const password = adminPassword ?? passwords.random();
  const passwordHash = needsAdmin ? await passwords.hash(password) : '';
  await store.change((draft) => {
    if (content) {
      draft.settings.settings = { id: 'settings', town: content.town, changedAt: now };
      for (const it of content.disclosures) draft.disclosures[it.id] = released(it, now, zone);
      for (const it of content.screens) draft.screens[it.id] = { ...it, tokenHash: null, changedAt: now };
      for (const it of content.playlists) draft.playlists[it.id] = { ...it, changedAt: now };
    }
    if (needsAdmin) {
      draft.users.admin = {
        username: 'admin',
        name: '管理员',
        role: 'admin',
        department: '',
        passwordHash,
        sessionsSince: now,
        disabled: false,
        invitation: null,
        secondFactor: null,
      };
    }
  });
  return needsAdmin && adminPassword === undefined ? password : undefined;
}
