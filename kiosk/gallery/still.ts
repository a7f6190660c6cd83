/** The parts of a kiosk without a hub: a copy in memory, a clock that stands, a visit that does not end. */
import { signal } from '@preact/signals';
import type { Parts } from '../kiosk.ts';
import { createAsking } from '../state/asking.ts';
import { createHelp } from '../state/help.ts';
import { isPhone } from '../state/measure.ts';
import { createPreferences } from '../state/preferences.ts';
import { createPublished } from '../state/published.ts';
import { base, placeOf } from '../state/router.ts';
import { createTrail } from '../state/trail.ts';
import { createVisit } from '../state/visit.ts';
import type { Example } from './example.ts';
import { snapshotOf } from './sample.ts';
import { sampleFiles } from './sample-files.ts';
import { sampleItems } from './sample-items.ts';

/** 2026-11-24T09:30:00+08:00. */
const moment = 1_795_483_800_000;

export function keptStill(example: Example): Omit<Parts, 'finder' | 'handwriting'> {
  const now = () => moment;
  const published = createPublished({ now, save: () => {}, at: () => () => {} });
  const copy = example.snapshot === undefined ? snapshotOf(sampleItems) : example.snapshot;
  if (copy) published.replace(copy);
  const visit = createVisit();
  visit.words.value = example.words ?? '';
  visit.way.value = example.way ?? 'letters';
  const resting = signal(example.resting ?? false);
  const nothing = () => {};
  return {
    published,
    visit,
    resting,
    now,
    isKiosk: !isPhone({ width: innerWidth, height: innerHeight }),
    prints: example.prints ?? false,
    faults: example.faults ?? [],
    wake: () => (resting.value = false),
    online: signal(!example.away),
    away: signal(example.away ?? false),
    preferences: createPreferences(),
    trail: createTrail({ start: placeOf(base + example.at), show: nothing, leave: () => 0 }),
    asking: createAsking({ kiosk: 'web', now, mask: (words) => words, put: nothing, newId: () => 'example-1' }),
    help: { ...createHelp({ ask: () => new Promise(nothing) }), ...(example.help && { state: signal(example.help) }) },
    idle: { left: signal(example.idle ?? null), touched: nothing, stay: nothing, stop: nothing },
    files: sampleFiles(example.away ? 'away' : example.trouble),
    takeover: { current: signal(example.takeover ?? null), heard: nothing, stop: nothing },
  };
}
