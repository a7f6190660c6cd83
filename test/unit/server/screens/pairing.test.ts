/** Pairing: codes that end, that bind one page once, and that nobody guesses from another. */
import { expect, it } from 'vitest';
import { codeMs, createPairing } from '#server/screens/pairing.ts';
import { heldClock } from '../../../support/held-clock.ts';
import { screen } from '../../../support/screens.ts';

function pairingWith(codes: readonly string[] = []) {
  const clock = heldClock();
  const told: unknown[] = [];
  const drawn = [...codes];
  const pairing = createPairing({
    now: clock.now,
    ...(codes.length > 0 && { draw: () => drawn.shift() ?? 'ZZZZZZ' }),
    issueToken: async (id) => ({ screen: screen({ id }), token: `token of ${id}` }),
    tell: (page, paired) => told.push({ page, ...paired }),
  });
  return { clock, told, pairing };
}

it('gives a page six letters that cannot be mistaken, the same for ten minutes', () => {
  const { clock, pairing } = pairingWith();
  const offer = pairing.offer('page', 1920, 1080);
  expect(offer.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  expect(offer).toMatchObject({ until: clock.now() + 600_000, width: 1920, height: 1080 });
  clock.advance(codeMs - 1);
  expect(pairing.offer('page')).toBe(offer);
  clock.advance(1);
  expect(pairing.offer('page').code).not.toBe(offer.code);
});

it('never shows the same code on two pages', () => {
  const { pairing } = pairingWith(['AAAAAA', 'AAAAAA', 'BBBBBB']);
  expect([pairing.offer('one').code, pairing.offer('two').code]).toEqual(['AAAAAA', 'BBBBBB']);
});

it('binds the page that shows the code, once', async () => {
  const { told, pairing } = pairingWith(['AAAAAA', 'BBBBBB']);
  pairing.offer('one');
  pairing.offer('two');
  expect((await pairing.bind('BBBBBB', 'wall')).id).toBe('wall');
  expect(told).toEqual([{ page: 'two', screen: 'wall', token: 'token of wall' }]);
  await expect(pairing.bind('BBBBBB', 'wall')).rejects.toMatchObject({ kind: 'invalid', faults: [{ path: 'code' }] });
});

it('refuses a code that has ended, and one whose page has gone', async () => {
  const { clock, told, pairing } = pairingWith(['AAAAAA', 'BBBBBB']);
  pairing.offer('one');
  clock.advance(codeMs);
  await expect(pairing.bind('AAAAAA', 'wall')).rejects.toMatchObject({ kind: 'invalid' });
  pairing.offer('two');
  pairing.left('two');
  expect(() => pairing.find('BBBBBB')).toThrow('There is no such code');
  expect(told).toEqual([]);
});
