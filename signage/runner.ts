/** The line in which text runs, on a canvas of its own above the pages: whole pixels a frame, and no jump when its text changes. */
import type { Panel } from '#content/model/screen.ts';
import { contextOf, type Face, makeCanvas } from '#content/page/faces/face.ts';
import { matrixOf } from '#content/page/faces/outline-face.ts';
import type { Frame, Ticker } from '#content/rules/frame/page.ts';
import { itemFrame, placedItems, type Seam, sameTicker, seamOf, travelledNext } from '#content/rules/frame/ticker.ts';

type Text = {
  readonly frame: Frame;
  readonly ticker: Ticker;
  readonly panel: Panel;
  /** Its items as painted, by their text. */
  readonly tiles: Map<string, HTMLCanvasElement>;
};
/** A text that is leaving, and where the one that follows it begins. */
type Leaving = { readonly text: Text; readonly seam: Seam; readonly since: number };

export type Runner = {
  readonly canvas: HTMLCanvasElement;
  /** What runs beside the page that has come before the eyes; a text that has not changed runs on. */
  run(frame: Frame, panel: Panel): void;
  /** Call with every frame of the browser: `now` by the hub's clock. */
  frame(now: number): void;
};

/** The ticker's place in the panel as it hangs. */
export function hungAt({ x, y, width, height }: Ticker, { width: w, height: h, rotation }: Panel) {
  switch (rotation) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: w - y - height, y: x, width: height, height: width };
    case 180:
      return { x: w - x - width, y: h - y - height, width, height };
    case 270:
      return { x: y, y: h - x - width, width: height, height: width };
  }
}

const samePanel = (a: Panel, b: Panel): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createRunner(face: Face): Runner {
  const canvas = makeCanvas();
  // What was painted before is gone with the graphics process.
  canvas.addEventListener('contextrestored', () => {
    for (const one of [text, leaving?.text, waiting]) one?.tiles.clear();
  });
  canvas.hidden = true;
  let text: Text | undefined;
  let leaving: Leaving | undefined;
  /** Comes once the text before it has left. */
  let waiting: Text | undefined;
  let travelled = 0;
  let last = 0;

  function begin(next: Text | undefined): void {
    [text, leaving, waiting] = [next, undefined, undefined];
    canvas.hidden = !next;
    if (!next) return;
    travelled = next.ticker.travelled;
    const { width, height } = hungAt(next.ticker, next.panel);
    [canvas.width, canvas.height] = [width, height];
  }

  function follow(next: Text): void {
    if (!text || !samePanel(text.panel, next.panel)) {
      begin(next);
      return;
    }
    if (sameTicker(text.ticker, next.ticker)) {
      waiting = undefined;
      return;
    }
    if (leaving) {
      waiting = next;
      return;
    }
    const at = (one: Text) => ({ ...one.ticker, travelled });
    leaving = { text, seam: seamOf(at(text), at(next), next.frame.face), since: travelled };
    text = next;
  }

  function tileOf({ tiles, frame, ticker }: Text, item: string): HTMLCanvasElement {
    const made = tiles.get(item);
    if (made) return made;
    const tile = makeCanvas();
    const painted = itemFrame(frame, ticker, item);
    [tile.width, tile.height] = [painted.width, painted.height];
    face(painted, tile, 0);
    tiles.set(item, tile);
    return tile;
  }

  /** Paints what stands between two places of the line. */
  function paint(context: CanvasRenderingContext2D, part: Text, from: number, until: number): void {
    const { ticker, frame, tiles } = part;
    if (until <= from) return;
    const isPart = from > 0 || until < ticker.width;
    const seen = placedItems({ ...ticker, travelled }, frame.face, from, until);
    if (isPart) {
      context.save();
      context.beginPath();
      context.rect(from, 0, until - from, ticker.height);
      context.clip();
    }
    for (const { item, x } of seen) context.drawImage(tileOf(part, item), x, 0);
    if (isPart) context.restore();
    for (const item of tiles.keys()) if (!seen.some((one) => one.item === item)) tiles.delete(item);
  }

  return {
    canvas,
    run(frame, panel) {
      const { ticker } = frame;
      if (ticker) follow({ frame, ticker, panel, tiles: new Map() });
      else begin(undefined);
    },
    frame(now) {
      const ms = Math.max(0, now - last);
      last = now;
      if (!text) return;
      const { ticker, frame, panel } = text;
      const before = travelled;
      travelled = travelledNext(before, ticker.pxPerSecond, now, ms);
      const context = contextOf(canvas);
      context.setTransform(...matrixOf(panel.rotation, ticker.width, ticker.height));
      context.fillStyle = frame.palette.raised;
      context.fillRect(0, 0, ticker.width, ticker.height);
      const ran = leaving ? travelled - leaving.since : 0;
      const begins = leaving ? leaving.seam.begin - ran : 0;
      if (leaving) paint(context, leaving.text, 0, Math.min(ticker.width, leaving.seam.cut - ran));
      paint(context, text, Math.max(0, begins), ticker.width);
      if (!leaving || begins > 0) return;
      leaving = undefined;
      if (waiting) follow(waiting);
    },
  };
}
