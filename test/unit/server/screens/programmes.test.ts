/** A programme follows the clock: what ends makes room for what waited, under a version of its own. */
import { expect, it } from 'vitest';
import { Playlist } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import { Town } from '#content/model/town.ts';
import { publishedForm } from '#content/rules/publication.ts';
import { createProgrammes } from '#server/screens/programmes.ts';
import town from '../../../../content/starter/town.json' with { type: 'json' };
import { notice } from '../../../support/disclosures.ts';
import { heldClock } from '../../../support/held-clock.ts';
import { zone } from '../../../support/screens.ts';

it('lets the next notice in when one ends by its last day of force, and says so', () => {
  const clock = heldClock();
  const begun = clock.now() - 2000;
  const published = (id: string, from: number, expires: string | null) =>
    publishedForm({ revision: 1, disclosure: notice({ id, channels: ['screens'], expires }), from, until: null });
  const items = [published('ending', begun + 1, '2026-11-24'), published('waiting', begun, null)];
  const entries = [{ id: 'notices', source: { kind: 'notices', limit: 1 } }];
  const playlist = Playlist.parse({ id: 'main', name: '测试', entries, changedAt: begun });
  const heard: Programme[] = [];
  const programmes = createProgrammes({
    playlists: () => [playlist],
    published: () => ({ items, version: begun + 1, until: null }),
    publishedAt: () => ({ items, version: begun + 1, until: null }),
    town: () => Town.parse(town),
    clock,
    zone,
    announce: (programme) => heard.push(programme),
  });
  const before = programmes.find('main');
  expect(before?.slides.map(({ id }) => id)).toEqual(['notices:ending']);
  const midnight = 1_795_536_000_000;
  clock.advance(midnight - clock.now() - 1);
  expect(heard).toEqual([]);
  clock.advance(1);
  expect(heard.map(({ slides }) => slides[0]?.id)).toEqual(['notices:waiting']);
  expect(heard[0]).toMatchObject({ version: midnight, effectiveFrom: midnight });
  programmes.stop();
});
