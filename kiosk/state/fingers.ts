/** Which of what touches the glass presses, and what only rests, scrolls, stops, pinches, or taps twice. Lengths are millimetres, times milliseconds. */

/** Where and when something touched the glass, and how wide it lies there. */
export type Finger = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly across: number;
};

/** A thumb lies on some 15 mm; a heel of the hand, a sleeve, a bag on more. */
const widestMm = 30;
/** Two that come down on one key within this are one touch of a hand. */
const togetherMs = 120;
/** With others on the glass, more is a pinch and no trembling. */
const pinchMm = 12;
/** What has rested so long while another finger pressed is the hand's rest. */
const restsMs = 700;
/** A second tap at the same spot so soon after the first was meant for what the first has replaced. */
const twiceMs = 400;
const twiceMm = 10;

type Down<On> = Finger & {
  readonly on: On | null;
  /** Presses nothing, whatever follows. */
  idle: boolean;
  /** Another, that came later, has pressed. */
  outlasted: boolean;
  movedAt: number;
};

export type Fingers<On> = {
  /** Comes down on `on`. `stops`: something glides under it. `stands`: whether what was pressed last still stands where it was pressed. */
  comes(finger: Finger, on: On | null, stops: boolean, stands: (pressed: On, x: number, y: number) => boolean): void;
  moves(finger: Finger): void;
  /** These scroll what they are on. */
  scroll(ids: readonly number[]): void;
  /** Those of `ids` that moved since `at`. */
  movedSince(ids: readonly number[], at: number): boolean;
  /** Goes, by the clock `at`: what it presses if `same` says that this stands under it still; null where it presses nothing; undefined where it is none of ours, and the browser may do what it does. */
  goes(id: number, at: number, same: (on: On) => boolean): On | null | undefined;
  clear(): void;
};

const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

/** `isOne`: whether two are the same key. */
export function createFingers<On>(isOne: (a: On, b: On) => boolean): Fingers<On> {
  const down = new Map<number, Down<On>>();
  let last: { readonly on: On; readonly x: number; readonly y: number; readonly at: number } | null = null;

  return {
    comes(finger, on, stops, stands) {
      const twin =
        on !== null &&
        [...down.values()].some((it) => it.on !== null && isOne(it.on, on) && finger.at - it.at < togetherMs);
      const again =
        last !== null &&
        finger.at - last.at < twiceMs &&
        apart(finger, last) < twiceMm &&
        !stands(last.on, last.x, last.y);
      const idle = stops || twin || again || finger.across > widestMm;
      down.set(finger.id, { ...finger, on, idle, outlasted: false, movedAt: Number.NEGATIVE_INFINITY });
    },
    moves(finger) {
      const it = down.get(finger.id);
      if (!it) return;
      it.movedAt = finger.at;
      if (finger.across > widestMm || (down.size > 1 && apart(finger, it) > pinchMm)) it.idle = true;
    },
    scroll(ids) {
      for (const id of ids) {
        const it = down.get(id);
        if (it) it.idle = true;
      }
    },
    movedSince: (ids, at) => ids.some((id) => (down.get(id)?.movedAt ?? Number.NEGATIVE_INFINITY) >= at),
    goes(id, at, same) {
      const it = down.get(id);
      down.delete(id);
      if (!it) return undefined;
      if (it.idle || (it.outlasted && at - it.at >= restsMs)) return null;
      if (it.on === null) return undefined;
      if (!same(it.on)) return null;
      for (const other of down.values()) if (other.at < it.at) other.outlasted = true;
      last = { on: it.on, x: it.x, y: it.y, at };
      return it.on;
    },
    clear: () => down.clear(),
  };
}
