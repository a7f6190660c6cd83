/** How a text that is not published yet stands on the screens. */
import { z } from 'zod';
import type { ReadingDistance } from '#content/model/screen.ts';
import { categoryNames, keysOf } from '#content/model/terms.ts';
import { line, optionalLine, passage } from '#content/model/text.ts';
import { LocalDate } from '#content/model/time.ts';
import { whole } from './addresses.ts';

/** A text that is not published yet, to see how it stands on the screens. */
export const FittingText = z.strictObject({
  title: line(120),
  summary: passage(600).default(''),
  /** Markdown. */
  body: passage(100_000).default(''),
  publisher: optionalLine(80),
  issued: LocalDate.nullable().default(null),
  category: z.enum(keysOf(categoryNames)).default('other'),
});
export type FittingText = z.infer<typeof FittingText>;
export const FittingPage = z.strictObject({ page: whole(0, 999, 0) });
/** How a text stands on a screen. */
export type ScreenFitting = {
  readonly screen: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Whether the screen's playlist takes notices of this category, and as what it shows them; null where it takes none. */
  readonly joins: boolean;
  readonly shows: 'headline' | 'full' | null;
  readonly face: 'bitmap' | 'outline';
  readonly pages: readonly { readonly lines: readonly string[]; readonly dwellMs: number }[];
  /** Characters that the face has no glyph for. */
  readonly lacking: readonly string[];
  /** Height of the largest and the smallest characters, and from how far they are read. */
  readonly headline: { readonly px: number } & ReadingDistance;
  readonly smallest: { readonly px: number } & ReadingDistance;
  readonly viewingDistanceM: number;
};
