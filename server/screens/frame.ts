/** The frame of a screen at an instant, as a picture and as text, by the same rules as the player. */
import type { Programme } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import { paintBitmap, turned } from '#content/rules/frame/bitmap.ts';
import { type Book, bookOf } from '#content/rules/frame/book.ts';
import { roles } from '#content/rules/frame/page.ts';
import { paintedAt, textOf } from '#content/rules/frame/painted.ts';
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

/** A PNG of exactly the panel's pixels. Characters are GNU Unifont's, in whole multiples of 16 pixels on large panels too. */
export function renderFrame({ programme, panel, takeover, at }: FrameRequest): Buffer {
  const { frame } = paintedAt({ book: bookFor(programme, panel), takeover }, at);
  const bitmap = turned(paintBitmap(frame, glyphs()), panel.rotation);
  return pngOf(
    bitmap,
    roles.map((role) => frame.palette[role]),
  );
}

/** The same as lines of text. */
export function renderFrameText({ programme, panel, takeover, at }: FrameRequest): string {
  return textOf(paintedAt({ book: bookFor(programme, panel), takeover }, at).frame);
}
