/** A text in pieces for several codes: each fits, nothing is lost, and what does not fit at all is said. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf, piecesWithin } from '../../../../kiosk/views/item/plain.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const line = fc.string({ unit: fc.constantFrom('镇', '政', '务', 'a', '1', '，', '😀'), minLength: 1, maxLength: 200 });
const lines = fc.array(line, { minLength: 1, maxLength: 30 });
const unnumbered = (pieces: readonly string[]) => pieces.map((piece) => piece.replace(/^（\d+\/\d+）/, ''));

it('fits every piece, numbers them, and loses no character', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 60, max: 1000 }), (text, most) => {
      const pieces = piecesOf(text, most);
      for (const piece of pieces) expect(bytesOf(piece)).toBeLessThanOrEqual(most);
      expect(unnumbered(pieces).join('').replaceAll('\n', '')).toBe(text.join(''));
      if (pieces.length > 1) expect(pieces[0]).toMatch(new RegExp(`^（1/${pieces.length}）`));
    }),
  );
});

it('keeps within so many pieces, and then ends with the line that says where the rest is', () => {
  const rest = '……（未完，全文请到咨询台索取）';
  fc.assert(
    fc.property(lines, fc.integer({ min: 80, max: 400 }), fc.integer({ min: 1, max: 9 }), (text, most, mostPieces) => {
      const { pieces, cut } = piecesWithin(text, most, mostPieces, rest);
      expect(pieces.length).toBeLessThanOrEqual(mostPieces);
      expect(cut).toBe(piecesOf(text, most).length > mostPieces);
      const all = unnumbered(pieces).join('').replaceAll('\n', '');
      if (!cut) expect(all).toBe(text.join(''));
      else expect(all.endsWith(rest) && text.join('').startsWith(all.slice(0, -rest.length))).toBe(true);
    }),
  );
});
