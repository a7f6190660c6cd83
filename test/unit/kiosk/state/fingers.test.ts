/** Fingers, palms and sleeves on the glass: which press, told in millimetres and milliseconds. */
import { expect, it } from 'vitest';
import { createFingers, type Finger } from '../../../../kiosk/state/fingers.ts';

const there = () => true;
const gone = () => false;
/** A finger on key `on` at a place; a thumb, unless said. */
const at = (ms: number, place: Partial<Finger> = {}): Finger => ({
  id: 1,
  x: 100,
  y: 100,
  at: ms,
  across: 12,
  ...place,
});
const open = () => createFingers<string>((a, b) => a === b);

/** Comes and goes on one key; gives what it pressed. */
function tap(fingers: ReturnType<typeof open>, on: string | null, finger: Finger, restsMs = 80, stands = there) {
  fingers.comes(finger, on, false, stands);
  return fingers.goes(finger.id, finger.at + restsMs, there);
}

it('presses the key it came down on, however long it rests and however it trembles', () => {
  const fingers = open();
  expect(tap(fingers, 'help', at(0))).toBe('help');
  expect(tap(fingers, 'help', at(1000), 9000)).toBe('help');
  fingers.comes(at(20_000), 'help', false, there);
  fingers.moves(at(20_050, { x: 118 }));
  expect(fingers.goes(1, 20_100, there)).toBe('help');
});

it('presses nothing where something else stands under it as it goes, and leaves what is no key to the browser', () => {
  const fingers = open();
  fingers.comes(at(0), 'row', false, there);
  expect(fingers.goes(1, 100, gone)).toBeNull();
  expect(tap(fingers, null, at(1000))).toBeUndefined();
  expect(fingers.goes(9, 2000, there)).toBeUndefined();
});

it('neither the heel of a hand nor a hand that rested while another finger pressed, as they are lifted', () => {
  const fingers = open();
  expect(tap(fingers, 'end', at(0, { across: 45 }), 3000)).toBeNull();
  fingers.comes(at(10_000), 'end', false, there);
  expect(tap(fingers, 'A', at(11_000, { id: 2, x: 300 }))).toBe('A');
  expect(tap(fingers, 'O', at(11_500, { id: 2, x: 360 }))).toBe('O');
  expect(fingers.goes(1, 12_000, there)).toBeNull();
});

it('each letter of two thumbs that overlap, in whatever order they go', () => {
  for (const order of [
    [1, 2],
    [2, 1],
  ]) {
    const fingers = open();
    fingers.comes(at(0), 'A', false, there);
    fingers.comes(at(90, { id: 2, x: 300 }), 'O', false, there);
    expect(order.map((id, turn) => fingers.goes(id, 150 + turn * 60, there)).sort()).toEqual(['A', 'O']);
  }
});

it('two fingers that come down together on a key press it once, a palm that lies there presses nothing and hinders nobody', () => {
  const fingers = open();
  fingers.comes(at(0), 'start', false, there);
  fingers.comes(at(10, { id: 2, x: 120 }), 'start', false, there);
  expect([fingers.goes(2, 100, there), fingers.goes(1, 120, there)]).toEqual([null, 'start']);
  fingers.comes(at(5000), 'start', false, there);
  expect(tap(fingers, 'start', at(9000, { id: 2, x: 300 }))).toBe('start');
  expect(fingers.goes(1, 9500, there)).toBeNull();
});

it('a pinch presses nothing', () => {
  const fingers = open();
  fingers.comes(at(0), 'tile', false, there);
  fingers.comes(at(200, { id: 2, x: 130 }), 'tile', false, there);
  fingers.moves(at(300, { x: 85 }));
  fingers.moves(at(300, { id: 2, x: 145 }));
  expect([fingers.goes(1, 400, there), fingers.goes(2, 400, there)]).toEqual([null, null]);
});

it('what stops a glide or scrolls presses nothing', () => {
  const fingers = open();
  fingers.comes(at(0), 'row', true, there);
  expect(fingers.goes(1, 80, there)).toBeNull();
  fingers.comes(at(1000), 'row', false, there);
  fingers.comes(at(1000, { id: 2, x: 300 }), 'help', false, there);
  fingers.moves(at(1100, { y: 105 }));
  expect(fingers.movedSince([1, 2], 1050)).toBe(true);
  expect(fingers.movedSince([2], 1050)).toBe(false);
  fingers.scroll([1]);
  expect([fingers.goes(1, 1200, there), fingers.goes(2, 1200, there)]).toEqual([null, 'help']);
});

it('the second of two quick taps presses nothing that came in the place of what the first pressed', () => {
  const fingers = open();
  expect(tap(fingers, 'tile', at(0))).toBe('tile');
  expect(tap(fingers, 'row', at(230, { x: 104 }), 80, gone)).toBeNull();
  // Elsewhere, later, or where the same key still stands, it is a tap of its own.
  expect(tap(fingers, 'tile', at(2000))).toBe('tile');
  expect(tap(fingers, 'row', at(2230, { x: 140 }), 80, gone)).toBe('row');
  expect(tap(fingers, 'row', at(3000, { x: 140 }), 80, gone)).toBe('row');
  expect(tap(fingers, 'A', at(4000))).toBe('A');
  expect(tap(fingers, 'A', at(4150))).toBe('A');
});
