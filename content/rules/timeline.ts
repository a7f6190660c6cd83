/** The turns of a programme on a panel: which page of which slide, for how long, in which order. */
import type { Programme, Slide } from '#content/model/programme.ts';

/** A page on a screen. */
export type Turn = {
  readonly slide: Slide;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly dwellMs: number;
};

/** The turns of each slide, by its id. */
export type Timeline = ReadonlyMap<string, readonly Turn[]>;

/** `dwellsOf` tells how long each page of the slide takes to read on the panel: one number a page. */
export function timelineOf({ slides }: Programme, dwellsOf: (slide: Slide) => readonly number[]): Timeline {
  return new Map(
    slides.map((slide) => {
      const dwells = dwellsOf(slide);
      const turns = dwells.map((ms, page) => ({
        slide,
        page,
        pages: dwells.length,
        dwellMs: slide.dwellMs ?? ms,
      }));
      return [slide.id, turns];
    }),
  );
}

/** The order of a round: each slide as often as its weight says, spread as evenly as can be, all its pages in one go. */
export function roundOf(slides: readonly Slide[], timeline: Timeline): Turn[] {
  const total = slides.reduce((sum, { weight }) => sum + weight, 0);
  const credit = slides.map(() => 0);
  const round: Turn[] = [];
  for (let step = 0; step < total; step += 1) {
    let next = 0;
    slides.forEach(({ weight }, place) => {
      credit[place] = (credit[place] ?? 0) + weight;
      if ((credit[place] ?? 0) > (credit[next] ?? 0)) next = place;
    });
    credit[next] = (credit[next] ?? 0) - total;
    const slide = slides[next];
    if (slide) round.push(...(timeline.get(slide.id) ?? []));
  }
  return round;
}
