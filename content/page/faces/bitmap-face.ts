/** The face of LED panels: every pixel of a character on or off, by the very rules that paint `frame.png`. */
import { paintBitmap, turned } from '#content/rules/frame/bitmap.ts';
import type { Glyphs } from '#content/rules/frame/glyphs.ts';
import { roles } from '#content/rules/frame/page.ts';
import { contextOf, type Face } from './face.ts';

export function bitmapFace(glyphs: Glyphs): Face {
  return (frame, canvas, rotation) => {
    const bitmap = turned(paintBitmap(frame, glyphs), rotation);
    const image = new ImageData(bitmap.width, bitmap.height);
    const shown = new DataView(image.data.buffer);
    const colours = roles.map((role) => opaque(frame.palette[role]));
    bitmap.pixels.forEach((role, at) => {
      shown.setUint32(at * 4, colours[role] ?? 0xff);
    });
    contextOf(canvas).putImageData(image, 0, 0);
  };
}

/** `#rrggbb` as red, green, blue and a full alpha. */
const opaque = (colour: string): number => Number.parseInt(`${colour.slice(1)}ff`, 16);
