/** The face of larger panels: text set in Noto Sans SC. */
import type { Frame, Run } from '#content/rules/frame/page.ts';
import { tickerFrame } from '#content/rules/frame/ticker.ts';
import { contextOf, type Face } from './face.ts';
import { fontAt } from './letters.ts';

/** Of the ideographic em box, how much stands above the baseline. */
const ascent = 0.88;
const aligns = { start: 'left', middle: 'center', end: 'right' } as const;

export const outlineFace: Face = (frame, canvas, rotation) => {
  const context = contextOf(canvas);
  const { width, height, palette, ticker } = frame;
  context.setTransform(...matrixOf(rotation, width, height));
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  paintParts(context, frame);
  if (!ticker) return;
  context.save();
  context.beginPath();
  context.rect(ticker.x, ticker.y, ticker.width, ticker.height);
  context.clip();
  context.translate(ticker.x, ticker.y);
  paintParts(context, tickerFrame(frame, ticker));
  context.restore();
};

function paintParts(context: CanvasRenderingContext2D, { boxes, runs, palette }: Frame): void {
  for (const box of boxes) {
    context.fillStyle = palette[box.role];
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  for (const run of runs) {
    context.fillStyle = palette[run.role];
    paintRun(context, run);
  }
}

function paintRun(context: CanvasRenderingContext2D, { x, y, size, align, text, bold = false, width }: Run): void {
  context.font = fontAt(size, bold);
  context.textAlign = aligns[align];
  context.textBaseline = 'alphabetic';
  context.fontKerning = 'normal';
  context.fillText(text, x, y + Math.round(size * ascent), width);
}

/** Clockwise, as the panel hangs. */
export function matrixOf(
  rotation: 0 | 90 | 180 | 270,
  width: number,
  height: number,
): [number, number, number, number, number, number] {
  if (rotation === 90) return [0, 1, -1, 0, height, 0];
  if (rotation === 180) return [-1, 0, 0, -1, width, height];
  if (rotation === 270) return [0, -1, 1, 0, 0, width];
  return [1, 0, 0, 1, 0, 0];
}
