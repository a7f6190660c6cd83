/** How long a page of text stays on a screen. */

/** Milliseconds to read so many characters: two seconds to notice, a third of a second for each, five at the least. */
export const readingMs = (characters: number): number => Math.max(5000, 2000 + Math.ceil((characters * 1000) / 3));
