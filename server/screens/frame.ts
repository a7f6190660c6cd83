/** The frame of a screen at an instant, as a picture and as text, by the same rules as the player. */
import type { Programme } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import { paintBitmap, turned } from '#content/rules/frame/bitmap.ts';
import { alarmPages, type Book, bookOf } from '#content/rules/frame/book.ts';
import { type Frame, roles } from '#content/rules/frame/page.ts';
import { type Painted, paintedAt, textOf } from '#content/rules/frame/painted.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { bmpOf } from './bmp.ts';
import { glyphs } from './glyph-table.ts';
import { pngOf } from './png.ts';

export type FrameRequest = {
  readonly programme: Programme;
  readonly panel: Panel;
  /** The takeover that covers the screen, if any. */
  readonly takeover: Takeover | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
};

/** 3840×2160. */
const mostPixels = 8_294_400;

/** Books last set, by programme: a controller that polls asks for the same one again and again. */
const books = new WeakMap<Programme, Map<string, Book>>();
function bookFor(programme: Programme, panel: Panel): Book {
  const kept = books.get(programme) ?? new Map<string, Book>();
  books.set(programme, kept);
  const key = JSON.stringify(panel);
  const book = kept.get(key) ?? bookOf(programme, panel);
  kept.set(key, book);
  return book;
}

/** What is painted at that instant. */
export function paintedFor({ programme, panel, takeover, at }: FrameRequest): Painted & { readonly pages: number } {
  const book = bookFor(programme, panel);
  const painted = paintedAt({ book, takeover }, at);
  const pages = {
    slide: () => book.timeline.get(painted.id)?.length ?? 1,
    takeover: () => (takeover ? alarmPages(book.layout, takeover, programme.zone).length : 1),
    standing: () => book.standing.length,
  };
  return { ...painted, pages: pages[painted.kind]() };
}

export const pictureForms = { png: pngOf, bmp: bmpOf } as const;
export type PictureForm = keyof typeof pictureForms;

/** A frame as a picture of exactly the panel's pixels. Characters are GNU Unifont's, in whole multiples of 16 pixels on large panels too. */
export function pictureOf(frame: Frame, { width, height, rotation }: Panel, form: PictureForm = 'png'): Buffer {
  if (width * height > mostPixels) {
    throw new Refusal('invalid', { zh: '画面超过 3840×2160，不出图', en: 'The panel is larger than 3840×2160' });
  }
  const bitmap = turned(paintBitmap(frame, glyphs()), rotation);
  return pictureForms[form](
    bitmap,
    roles.map((role) => frame.palette[role]),
  );
}

/** The frame at that instant as a picture. */
export const renderFrame = (request: FrameRequest): Buffer => pictureOf(paintedFor(request).frame, request.panel);

/** The same as lines of text. */
export const renderFrameText = (request: FrameRequest): string => textOf(paintedFor(request).frame);
