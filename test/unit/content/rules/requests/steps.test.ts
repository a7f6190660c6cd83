import { describe, expect, test } from 'vitest';
import type { RequestAct } from '#content/model/request.ts';
import { personIsOver, personKeptUntil, withoutPerson } from '#content/rules/requests/person-kept.ts';
import { mayAct, stepped } from '#content/rules/requests/steps.ts';
import { day, request, steps } from '../../../../support/requests.ts';

const today = day('2026-10-01');
const at = 1_790_000_000_000;
const lin = { username: 'lin', role: 'editor' } as const;
const chen = { username: 'chen', role: 'reviewer' } as const;
const granted = { act: 'answer', on: today, result: 'granted', note: '' } as const;
const consult = { act: 'consult', on: day('2026-09-20'), whom: 'third-party', note: '' } as const;

describe('acts', () => {
  test('an answer closes it and says who entered it', () => {
    const verdict = stepped(request(), granted, chen, at, today);
    expect(verdict).toMatchObject({ ok: true, request: { revision: 2, steps: [{ ...granted, by: 'chen', at }] } });
  });

  test.each<[string, RequestAct, RequestAct[]]>([
    ['a correction that nobody asked for', { act: 'corrected', on: today, note: '' }, []],
    ['an opinion that nobody asked for', { act: 'consulted', on: today, note: '' }, []],
    ['a second consultation at once', consult, [consult]],
    [
      'a second extension',
      { act: 'extend', workingDays: 5, note: '再' },
      [{ act: 'extend', workingDays: 5, note: '一' }],
    ],
    ['a second answer', granted, [granted]],
    ['to open what is open', { act: 'reopen', note: '误' }, []],
    ['to take out who asked while it is open', { act: 'erase' }, []],
  ])('is not open: %s', (_, act, before) => {
    const admin = { username: 'admin', role: 'admin' } as const;
    expect(stepped(request({ steps: steps(...before) }), act, admin, at, today)).toMatchObject({
      ok: false,
      why: 'illegal-step',
    });
  });

  test('days in the future or before the step before are named', () => {
    const late = stepped(request(), { ...granted, on: day('2026-10-02') }, chen, at, today);
    expect(late).toMatchObject({ ok: false, why: 'unready', faults: [{ path: 'on' }] });
    const early = { act: 'consulted', on: day('2026-09-19'), note: '' } as const;
    expect(stepped(request({ steps: steps(consult) }), early, lin, at, today)).toMatchObject({ ok: false });
  });

  test('an editor registers and asks; answers and extensions are for reviewers, taking out for administrators', () => {
    expect(stepped(request(), consult, lin, at, today).ok).toBe(true);
    expect(stepped(request(), granted, lin, at, today)).toMatchObject({ ok: false, why: 'forbidden' });
    expect(mayAct('extend', 'editor')).toBe(false);
    expect(mayAct('erase', 'reviewer')).toBe(false);
    expect(mayAct('erase', 'admin')).toBe(true);
  });
});

describe('who asked', () => {
  const answered = steps({ act: 'answer', on: day('2026-08-31'), result: 'granted', note: '' });

  test('is kept while it is open, six months after the answer, and while a court has it', () => {
    expect(personKeptUntil(request())).toBeNull();
    const closed = request({ steps: answered });
    expect(personKeptUntil(closed)).toBe('2027-02-28');
    expect(personIsOver(closed, day('2027-02-28'))).toBe(false);
    expect(personIsOver(closed, day('2027-03-01'))).toBe(true);
    const remedies = [{ remedy: 'litigation', filed: '2026-12-01', outcome: 'pending' }];
    expect(personKeptUntil(request({ steps: answered, remedies }))).toBeNull();
  });

  test('goes with what they told; what the report counts stays', () => {
    const left = withoutPerson(request({ steps: answered }));
    expect(JSON.stringify(left)).not.toMatch(/黄某|寄回原址|石岗村/);
    expect(left).toMatchObject({ person: null, applicant: 'natural-person', matter: '2025 年度征地补偿方案' });
    expect(personIsOver(left, day('2030-01-01'))).toBe(false);
  });
});
