/** How a frame comes onto a canvas. */
import type { Panel } from '#content/model/screen.ts';
import type { Frame } from '#content/rules/frame/page.ts';

/** Paints a whole frame onto a canvas of the panel's own pixels. */
export type Face = (frame: Frame, canvas: HTMLCanvasElement, rotation: Panel['rotation']) => void;

/** A canvas that is not read out: the page says its words elsewhere. */
export function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 0;
  canvas.height = 0;
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** The context of a canvas, without alpha: what is not painted is black. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('the browser gives no canvas');
  return context;
}
