import { describe, expect, test } from 'vitest';
import { standingOn } from '#content/rules/requests/standing.ts';
import { day, request, steps } from '../../../../support/requests.ts';

describe('the last day for the answer (art. 30, 33)', () => {
  test.each([
    ['2026-02-10', '2026-03-16'],
    ['2026-09-15', '2026-10-19'],
    ['2026-04-30', '2026-06-01'],
  ])('received on %s: %s, 20 working days of the official calendar', (received, due) => {
    expect(standingOn(request({ received }), day(received))).toMatchObject({ state: 'open', due, left: 20 });
  });

  test('an extension adds its working days', () => {
    const extended = request({ steps: steps({ act: 'extend', workingDays: 20, note: '检索量大' }) });
    expect(standingOn(extended, day('2026-09-15'))).toMatchObject({ workingDays: 40, due: '2026-11-16' });
  });

  test('a correction starts the limit anew, and while it is waited for nothing is due', () => {
    const asked = steps({ act: 'ask-correction', on: day('2026-09-18'), until: day('2026-10-15'), note: '请写明片区' });
    const waiting = request({ steps: asked });
    expect(standingOn(waiting, day('2026-10-15'))).toMatchObject({
      state: 'correcting',
      due: null,
      left: null,
      waitsUntil: '2026-10-15',
      waitIsOver: false,
    });
    expect(standingOn(waiting, day('2026-10-16')).waitIsOver).toBe(true);
    const corrected = [...asked, ...steps({ act: 'corrected', on: day('2026-10-12'), note: '' })];
    expect(standingOn(request({ steps: corrected }), day('2026-10-12'))).toMatchObject({
      state: 'open',
      due: '2026-11-09',
      left: 20,
    });
  });

  test('the days of an opinion do not count: asked after seven of the twenty, thirteen are left however long it took', () => {
    const consult = steps({ act: 'consult', on: day('2026-09-23'), whom: 'third-party', note: '' });
    const waiting = standingOn(request({ steps: consult }), day('2026-09-30'));
    expect(waiting).toMatchObject({ state: 'consulting', due: null, waitsUntil: '2026-10-21' });
    const consulted = [...consult, ...steps({ act: 'consulted', on: day('2026-10-16'), note: '' })];
    const standing = standingOn(request({ steps: consulted }), day('2026-10-16'));
    expect(standing.state).toBe('open');
    // 16 to 23 September are seven working days with the make-up Sunday of the 20th.
    expect(standing).toMatchObject({ due: '2026-11-04', left: 13 });
  });

  test('a notice of correction goes out within seven working days, once', () => {
    expect(standingOn(request(), day('2026-09-15')).correctionBy).toBe('2026-09-23');
    expect(standingOn(request(), day('2026-09-23')).correctionBy).toBe('2026-09-23');
    expect(standingOn(request(), day('2026-09-24')).correctionBy).toBeNull();
  });

  test('soon, late, and answered too late', () => {
    expect(standingOn(request(), day('2026-10-14')).urgency).toBe('soon');
    expect(standingOn(request(), day('2026-10-20'))).toMatchObject({ urgency: 'late', left: -1 });
    const answeredOn = (on: string) =>
      standingOn(request({ steps: steps({ act: 'answer', on: day(on), result: 'granted', note: '' }) }), day(on));
    expect(answeredOn('2026-10-19')).toMatchObject({ state: 'answered', due: null, answeredLate: false });
    expect(answeredOn('2026-10-20').answeredLate).toBe(true);
  });

  test('opened again, the answer before does not count and the limit runs on', () => {
    const again = steps(
      { act: 'answer', on: day('2026-09-20'), result: 'not-held', note: '' },
      { act: 'reopen', note: '复议纠正' },
    );
    expect(standingOn(request({ steps: again }), day('2026-10-08'))).toMatchObject({
      state: 'open',
      due: '2026-10-19',
    });
  });
});
