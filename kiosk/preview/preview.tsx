/**
 * The kiosk as it is, with one text that is not published yet: shown within the desk, which hands the text over. Nothing of it
 * comes from the hub or goes there but attachments, by the session of whoever writes, so that a visitor who finds this
 * address sees what is public and nothing else.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Published } from '#content/model/disclosure.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import { createKiosk, KioskProvider } from '../kiosk.ts';
import { Shell } from '../parts/shell.tsx';
import { createAsking } from '../state/asking.ts';
import { createFiles } from '../state/files.ts';
import { createFinder } from '../state/finder.ts';
import { fitPage } from '../state/fit-page.ts';
import { createHelp } from '../state/help.ts';
import { leaveView } from '../state/leave-view.ts';
import { createPreferences } from '../state/preferences.ts';
import { createPublished } from '../state/published.ts';
import { createHandwriting } from '../state/recogniser.ts';
import { createTrail } from '../state/trail.ts';
import { createVisit } from '../state/visit.ts';
import '../styles/kiosk.css';

type Shown = { readonly preview?: Published; readonly now: number };

const nothing = () => {};
const draftId = 'preview';
const againMs = 3000;
/** The hub's time as the desk said it last, at first in the address. */
let moment = Number(new URLSearchParams(location.search).get('now'));
const now = () => moment;
const published = createPublished({ now, save: nothing });
const parts = {
  published,
  // Of a text that is not public yet, as the desk may see them.
  files: createFiles('/api/desk/attachments'),
  visit: createVisit(),
  resting: signal(false),
  now,
  isKiosk: true,
  prints: false,
  faults: [],
  wake: nothing,
  online: signal(true),
  away: signal(false),
  preferences: createPreferences(),
  trail: createTrail({ start: { view: 'item', id: draftId }, show: nothing, leave: leaveView }),
  asking: createAsking({ kiosk: 'web', now, mask: (words) => words, put: nothing, newId: () => draftId }),
  help: createHelp({ ask: () => new Promise(nothing) }),
  idle: { left: signal(null), touched: nothing, stay: nothing, stop: nothing },
  takeover: { current: signal(null), heard: nothing, stop: nothing },
};
const kiosk = createKiosk({ ...parts, finder: createFinder(parts), handwriting: createHandwriting() });

/** Puts the text among what is public, as it would stand there. */
function show(disclosure: Published): void {
  const snapshot = published.snapshot.peek();
  if (!snapshot) return;
  const item = { ...disclosure, id: draftId, publishedUntil: null };
  const others = snapshot.disclosures.filter(({ id }) => id !== draftId && id !== disclosure.id);
  published.replace({ ...snapshot, disclosures: [item, ...others] });
}

addEventListener('message', ({ origin, source, data }: MessageEvent<Shown>) => {
  if (origin !== location.origin || source !== parent || parent === window || !data.preview) return;
  moment = data.now;
  show(data.preview);
});

/** Until the hub answers it is asked again: the text is being written meanwhile. */
async function begin(): Promise<void> {
  const answer = await fetch('/api/snapshot').catch(() => undefined);
  if (!answer?.ok) {
    setTimeout(() => void begin(), againMs);
    return;
  }
  published.replace((await answer.json()) as Snapshot);
  // From now on a text can be shown.
  if (parent !== window) parent.postMessage({ preview: 'ready' }, location.origin);
}

fitPage(kiosk, null);
void begin();
const root = document.getElementById('kiosk');
if (root) render(<KioskProvider value={kiosk}>{<Shell />}</KioskProvider>, root);
