/** The way from draft to the public: which steps are open, to whom, and what the public sees meanwhile. */
import { describe, expect, it } from 'vitest';
import type { DisclosureRecord } from '#content/model/record.ts';
import {
  type Actor,
  abandoned,
  approved,
  edited,
  published,
  returned,
  stateAt,
  stepsFor,
  submitted,
  type Verdict,
  withdrawn,
} from '#content/rules/lifecycle.ts';
import { publicAt } from '#content/rules/publication.ts';
import { admin, draft, editor, hour, notice, now, reviewer } from '../../../support/disclosures.ts';

const zone = 'Asia/Shanghai';
function must(verdict: Verdict): DisclosureRecord {
  if (!verdict.ok) throw new Error(verdict.message);
  return verdict.record;
}
const refused = (verdict: Verdict) => (verdict.ok ? 'allowed' : verdict.why);
const cleared = (record = draft()) => must(approved(must(submitted(record, editor, now)), reviewer, now));
const up = (terms: { at?: number; until?: number } = {}) =>
  must(published(cleared(), reviewer, now, { ...terms, zone }));

describe('the way to the public', () => {
  it('leads from draft over review to publication', () => {
    const record = up();
    expect(stateAt(record, now)).toBe('published');
    expect(publicAt(record, now)?.disclosure.issued).toBe('2026-11-24');
    expect(record.history.map(({ act }) => act)).toEqual(['create', 'submit', 'approve', 'publish']);
  });

  it.each([
    ['approve a draft', () => approved(draft(), reviewer, now)],
    ['publish a draft', () => published(draft(), reviewer, now, { zone })],
    [
      'publish what was only submitted',
      () => published(must(submitted(draft(), editor, now)), reviewer, now, { zone }),
    ],
    ['submit twice', () => submitted(must(submitted(draft(), editor, now)), editor, now)],
    ['return a draft', () => returned(draft(), reviewer, now, '')],
    ['withdraw what is not public', () => withdrawn(cleared(), reviewer, now, '')],
    [
      'publish what is said to be approved and was never cleared',
      () => published({ ...cleared(), clearance: null }, reviewer, now, { zone }),
    ],
    [
      'publish under the clearance of an earlier text',
      () => published({ ...cleared(), revision: 2 }, reviewer, now, { zone }),
    ],
    ['publish twice', () => published(up(), reviewer, now, { zone })],
  ])('does not let anyone %s', (_name, act) => {
    expect(refused(act())).toBe('illegal-step');
  });

  it.each<[string, (actor: Actor) => Verdict]>([
    ['approve', (actor) => approved(must(submitted(draft(), editor, now)), actor, now)],
    ['return', (actor) => returned(must(submitted(draft(), editor, now)), actor, now, '')],
    ['publish', (actor) => published(cleared(), actor, now, { zone })],
    ['withdraw', (actor) => withdrawn(up(), actor, now, '')],
  ])('lets a reviewer %s, an editor not', (_name, act) => {
    expect(refused(act({ username: 'somebody', role: 'editor' }))).toBe('forbidden');
    expect(refused(act({ username: 'somebody', role: 'reviewer' }))).toBe('allowed');
    expect(refused(act({ username: 'somebody', role: 'admin' }))).toBe('allowed');
  });

  it.each(['reviewer', 'admin'] as const)('lets no %s approve their own writing', (role) => {
    const own = { ...editor, role };
    expect(refused(approved(must(submitted(draft(), own, now)), own, now))).toBe('forbidden');
  });

  it('counts everyone who wrote on the revision, not only the last', () => {
    const byReviewer = must(edited(draft(), notice({ title: '改' }), reviewer, now));
    const byBoth = must(edited(byReviewer, notice({ title: '再改' }), editor, now));
    expect(refused(approved(must(submitted(byBoth, editor, now)), reviewer, now))).toBe('forbidden');
    expect(refused(approved(must(submitted(byBoth, editor, now)), admin, now))).toBe('allowed');
  });

  it.each(['on-request', 'withheld'] as const)('publishes nothing that is %s', (attribute) => {
    const record = cleared(draft({ attribute, legalBasis: '条例第十五条' }));
    expect(refused(published(record, reviewer, now, { zone }))).toBe('illegal-step');
  });

  it('names what a draft lacks for review', () => {
    const verdict = submitted(draft({ attribute: null, body: ' ' }), editor, now);
    expect(verdict).toMatchObject({ ok: false, why: 'unready', faults: [{ path: 'attribute' }, { path: 'body' }] });
  });

  it('asks for the legal basis of what is withheld', () => {
    expect(submitted(draft({ attribute: 'withheld' }), editor, now)).toMatchObject({
      faults: [{ path: 'legalBasis' }],
    });
  });
});

describe('editing what is published', () => {
  it('keeps the old revision up until the new one is cleared and published', () => {
    const record = must(edited(up(), notice({ title: '停水改期' }), editor, now + hour));
    expect(record).toMatchObject({ revision: 2, state: 'draft', clearance: null });
    expect(publicAt(record, now + hour)?.disclosure.title).toBe('关于停水的通知');
    expect(refused(published(record, reviewer, now + hour, { zone }))).toBe('illegal-step');
    const next = must(published(cleared(record), reviewer, now + 2 * hour, { zone }));
    expect(publicAt(next, now + 2 * hour)?.disclosure.title).toBe('停水改期');
  });

  it('keeps the old revision up until the hour at which the new one is to begin', () => {
    const record = cleared(must(edited(up(), notice({ title: '停水改期' }), editor, now)));
    const scheduled = must(published(record, reviewer, now, { at: now + hour, zone }));
    expect(stateAt(scheduled, now)).toBe('scheduled');
    expect(publicAt(scheduled, now + hour - 1)?.revision).toBe(1);
    expect(publicAt(scheduled, now + hour)?.revision).toBe(2);
    expect(stateAt(scheduled, now + hour)).toBe('published');
  });

  it('voids the clearance of what was approved', () => {
    const record = must(edited(cleared(), notice({ body: '另一段' }), editor, now));
    expect(refused(published(record, reviewer, now, { zone }))).toBe('illegal-step');
  });
});

describe('time', () => {
  it('puts away a draft for who has it in hand or a reviewer, and it comes back when it is written on; never what is public', () => {
    const other: Actor = { username: 'somebody', role: 'editor' };
    expect([editor, reviewer, other].map((actor) => refused(abandoned(draft(), actor, now)))).toEqual([
      'allowed',
      'allowed',
      'forbidden',
    ]);
    const away = must(abandoned(draft(), editor, now));
    expect(stateAt(away, now)).toBe('withdrawn');
    expect(refused(published(away, reviewer, now, { zone }))).toBe('illegal-step');
    expect(must(edited(away, notice({ title: '改' }), editor, now)).state).toBe('draft');
    const newer = must(edited(up(), notice({ title: '改' }), editor, now));
    expect(refused(abandoned(newer, editor, now))).toBe('illegal-step');
  });

  it('is half-open: up from the first instant, gone at the last', () => {
    const record = up({ at: now + hour, until: now + 2 * hour });
    expect([now, now + hour - 1].map((at) => publicAt(record, at))).toEqual([null, null]);
    expect(publicAt(record, now + hour)).not.toBeNull();
    expect(publicAt(record, now + 2 * hour - 1)).not.toBeNull();
    expect(publicAt(record, now + 2 * hour)).toBeNull();
    expect([now, now + hour, now + 2 * hour].map((at) => stateAt(record, at))).toEqual([
      'scheduled',
      'published',
      'ended',
    ]);
  });

  it('takes a past beginning for now, and refuses an end before the beginning', () => {
    expect(up({ at: now - hour }).live?.from).toBe(now);
    expect(refused(published(cleared(), reviewer, now, { until: now, zone }))).toBe('unready');
  });

  it('takes a withdrawn notice down at once and leaves a newer draft a draft', () => {
    const record = must(withdrawn(up(), reviewer, now + 1, '有误'));
    expect([publicAt(record, now + 1), stateAt(record, now + 1)]).toEqual([null, 'withdrawn']);
    const newer = must(edited(up(), notice({ title: '新' }), editor, now));
    expect(must(withdrawn(newer, reviewer, now, '有误')).state).toBe('draft');
  });
});

it('tells for each act whether it is open', () => {
  const steps = stepsFor(must(submitted(draft(), editor, now)), reviewer, now);
  expect(
    Object.entries(steps)
      .filter(([, why]) => why === null)
      .map(([act]) => act),
  ).toEqual(['edit', 'approve', 'return']);
});
