/** The letters of Noto Sans SC: fetched in slices, those of the programme first, then all, so that no takeover waits for one. */

const family = 'Noto Sans SC Variable';
const fallback = '"Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const weights = { plain: 420, bold: 650 } as const;

/** The font of a canvas. */
export const fontAt = (size: number, bold: boolean): string =>
  `${bold ? weights.bold : weights.plain} ${size}px "${family}", ${fallback}`;

export const haveLetters = (text: string): boolean => document.fonts.check(`16px "${family}"`, text);

/** Loads the letters of a text. Throws where the hub does not give them. */
export async function loadLetters(text: string): Promise<void> {
  await document.fonts.load(`16px "${family}"`, text);
}

/** Loads every slice, one after another. A slice that fails is asked for again when a text needs it. */
export async function loadAllLetters(): Promise<void> {
  for (const slice of document.fonts) {
    if (slice.status === 'unloaded') await slice.load().catch(() => undefined);
  }
}
