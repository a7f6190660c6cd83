/** Which takeover stands: by its type over its severity over its age, and by the clock alone. */
import { describe, expect, it } from 'vitest';
import type { Severity } from '#content/model/terms.ts';
import { endOfTakeover, phaseAt, takeoverAt, takeoversAt } from '#content/rules/takeover.ts';

const now = Date.parse('2026-11-24T09:00:00+08:00');
const hour = 3_600_000;
const takeover = (id: string, severity: Severity, facts: object = {}) => ({
  ...{ id, severity, from: now - hour, until: now + hour, drill: false },
  ...facts,
});
const standing = (takeovers: readonly ReturnType<typeof takeover>[], at = now) =>
  takeoversAt(takeovers, at).map(({ id }) => id);

describe('of several in force', () => {
  it('the severest comes first, whichever was started last', () => {
    const later = takeover('later', 'minor', { from: now - 1 });
    expect(standing([later, takeover('a', 'extreme'), takeover('b', 'moderate')])).toEqual(['a', 'b', 'later']);
  });
  it('a drill stands behind a real one of any severity', () => {
    expect(standing([takeover('drill', 'extreme', { drill: true }), takeover('real', 'minor')])).toEqual([
      'real',
      'drill',
    ]);
  });
  it('of equal ones that which began last, and the same whichever order they are given in', () => {
    const all = [takeover('a', 'severe'), takeover('b', 'severe', { from: now - 1 }), takeover('c', 'severe')];
    expect(standing(all)).toEqual(['b', 'c', 'a']);
    expect(standing([...all].reverse())).toEqual(['b', 'c', 'a']);
  });
});

describe('the clock', () => {
  const one = takeover('a', 'severe');
  it('begins with the first millisecond and ends before the last', () => {
    const atEdges = [one.from - 1, one.from, one.until - 1, one.until].map((at) => standing([one], at).length);
    expect(atEdges).toEqual([0, 1, 1, 0]);
  });
  it('says until when the answer holds, whatever begins or ends next', () => {
    const next = takeover('b', 'minor', { from: now + 10, until: now + 20 });
    expect(takeoverAt([one, next], now)).toEqual({ takeover: one, until: now + 10 });
    expect(takeoverAt([one], one.until)).toEqual({ takeover: null, until: null });
  });
});

it('an end that came by the clock is told from one by hand', () => {
  const kept = { from: now, until: now + hour, clearedAt: null };
  expect([now - 1, now, now + hour - 1, now + hour].map((at) => phaseAt(kept, at))).toEqual([
    'planned',
    'active',
    'active',
    'ended',
  ]);
  const cleared = { ...kept, clearedAt: now + 1000 };
  expect(phaseAt(cleared, now + 1000)).toBe('cleared');
  expect(phaseAt(cleared, now + 2 * hour)).toBe('cleared');
  expect(phaseAt({ ...kept, clearedAt: now - 1000 }, now)).toBe('cleared');
  expect([endOfTakeover(cleared), endOfTakeover(kept)]).toEqual([now + 1000, now + hour]);
});
