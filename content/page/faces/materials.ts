/** What faces are painted with, glyphs or letters: fetched when a panel needs them, the first time before anything is shown. */
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import { bitmapFace } from './bitmap-face.ts';
import type { Face } from './face.ts';
import { loadGlyphs } from './glyph-asset.ts';
import { haveLetters, loadAllLetters, loadLetters } from './letters.ts';
import { outlineFace } from './outline-face.ts';

/** What clocks, takeovers and marks of age add to the words of a programme. */
const always = '0123456789:/年月日星期一二三四五六日内容截至有效至演练这是一次蓝黄橙红色一般较大重特别严';

export type Materials = {
  /** Paints with what there is: without its glyphs an LED panel's text is set in letters. */
  readonly face: Face;
  /** Undefined where all that the scene needs is at hand; else rejects where the hub does not give it. */
  load(needs: PaintNeeds): Promise<void> | undefined;
};

/** `ahead`: fetches every letter once it has those of its first scene, so that no takeover waits for one. */
export function createMaterials({ ahead }: { readonly ahead: boolean }): Materials {
  let bitmap: Face | undefined;
  let loadingGlyphs: Promise<void> | undefined;
  let askedForAll = false;

  async function glyphs(): Promise<void> {
    try {
      bitmap = bitmapFace(await loadGlyphs());
    } finally {
      loadingGlyphs = undefined;
    }
  }
  async function letters(text: string): Promise<void> {
    await loadLetters(text);
    if (!ahead || askedForAll) return;
    askedForAll = true;
    void loadAllLetters();
  }

  return {
    face: (frame, canvas, rotation) =>
      (frame.face === 'bitmap' && bitmap ? bitmap : outlineFace)(frame, canvas, rotation),
    load(needs) {
      if (needs.book.layout.face === 'bitmap') {
        if (bitmap) return undefined;
        loadingGlyphs ??= glyphs();
        return loadingGlyphs;
      }
      const text = wordsOf(needs);
      return haveLetters(text) ? undefined : letters(text);
    },
  };
}

function wordsOf({ book, takeover }: PaintNeeds): string {
  const { surroundings, panel } = book;
  const pages = [...book.pages.values(), book.standing, book.outside].flat();
  const beside = [...surroundings.runs.map(({ text }) => text), panel.zones.tickerText];
  const titles = book.programme.slides.map(({ content }) => ('title' in content ? content.title : ''));
  const words = pages.flatMap(({ runs, foot }) => [...runs, ...(foot ? [foot] : [])].map(({ text }) => text));
  const unlike = new Set(
    `${always}${takeover?.headline ?? ''}${takeover?.body ?? ''}${[...words, ...beside, ...titles].join('')}`,
  );
  return [...unlike].join('');
}
