/** A picture or the present picture of a video, painted over its part of the panel. */

import type { Panel } from '#content/model/screen.ts';
import { contextOf } from '#content/page/faces/face.ts';
import { matrixOf } from '#content/page/faces/outline-face.ts';
import type { Frame } from '#content/rules/frame/page.ts';

type Size = { readonly width: number; readonly height: number };

/** The largest size, whole pixels, that keeps the picture's proportions within the room. */
export function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return {
    width: Math.max(1, Math.min(room.width, Math.round(width * scale))),
    height: Math.max(1, Math.min(room.height, Math.round(height * scale))),
  };
}

export function paintMedia(
  canvas: HTMLCanvasElement,
  { media, width, height }: Frame,
  source: ImageBitmap | HTMLVideoElement,
  rotation: Panel['rotation'],
): void {
  if (!media) return;
  const size = source instanceof HTMLVideoElement ? { width: source.videoWidth, height: source.videoHeight } : source;
  const whole = fitted(size, media);
  const context = contextOf(canvas);
  context.setTransform(...matrixOf(rotation, width, height));
  context.fillStyle = '#000000';
  context.fillRect(media.x, media.y, media.width, media.height);
  const x = media.x + Math.floor((media.width - whole.width) / 2);
  const y = media.y + Math.floor((media.height - whole.height) / 2);
  context.drawImage(source, x, y, whole.width, whole.height);
}
