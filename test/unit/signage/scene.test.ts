/** What a box keeps for a start without the hub, where its own clock is wrong. */
import { expect, it } from 'vitest';
import type { Copy } from '#content/page/copy.ts';
import { createScene, type Kept } from '../../../signage/state/scene.ts';
import { programmeOf, screen } from '../../support/screens.ts';

const hubNow = Date.parse('2026-11-24T09:00:00+08:00');
const dayMs = 86_400_000;

function playing() {
  const saved: Kept[] = [];
  const copy: Copy<Kept> = { load: async () => saved.at(-1), save: async (kept) => void saved.push(kept) };
  const box = { now: hubNow - 400 * dayMs, ownOffset: 0 };
  const asOf: (number | null | undefined)[] = [];
  const scene = createScene({
    copy,
    now: () => box.now,
    ownOffset: () => box.ownOffset,
    playable: (programme) => programme,
    changed: (needs) => void asOf.push(needs.asOf),
  });
  const programme = programmeOf(
    [{ id: 'a', source: { kind: 'text', title: '今天照常办理', body: '' } }],
    hubNow - dayMs,
  );
  scene.welcomed({ now: hubNow, version: programme.version, screen: screen(), takeover: null, programme });
  return { scene, box, saved, asOf };
}

it('has heard the hub when the hub says, before the page’s own clock is set', () => {
  expect(playing().saved).toMatchObject([{ heardAt: hubNow }]);
});
it('keeps what the clock was set by, and writes it once', () => {
  const { scene, box, saved } = playing();
  Object.assign(box, { now: hubNow + 1000, ownOffset: 400 * dayMs });
  scene.aged();
  scene.aged();
  expect(saved).toHaveLength(2);
  expect(saved.at(-1)).toMatchObject({ heardAt: hubNow, ownOffset: 400 * dayMs });
});
it('keeps when it last heard the hub every ten minutes, not at every word', () => {
  const { scene, box, saved } = playing();
  for (let seconds = 0; seconds <= 1800; seconds += 15) {
    box.now = hubNow + seconds * 1000;
    scene.heard();
    scene.aged();
  }
  expect(saved.map(({ heardAt }) => heardAt - hubNow)).toEqual([0, 600_000, 1_200_000, 1_800_000]);
});
it('says as of when its content is once the hub was not heard for ten minutes, and no longer when it is back', () => {
  const { scene, box, asOf } = playing();
  box.now = hubNow;
  scene.lost();
  for (let minutes = 0; minutes <= 20; minutes += 1) {
    box.now = hubNow + minutes * 60_000;
    scene.aged();
    expect([minutes, asOf.at(-1)]).toEqual([minutes, minutes < 10 ? null : hubNow]);
  }
  const programme = programmeOf([{ id: 'b', source: { kind: 'text', title: '恢复', body: '' } }], box.now);
  scene.welcomed({ now: box.now, version: programme.version, screen: screen(), takeover: null, programme });
  expect(asOf.at(-1)).toBe(null);
});
