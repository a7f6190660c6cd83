/** A text that is not published yet, alone on a panel: every page of it can be painted. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Programme, Slide } from '#content/model/programme.ts';
import type { Panel } from '#content/model/screen.ts';
import type { Town } from '#content/model/town.ts';
import { bookOf } from '#content/rules/frame/book.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import { plainText } from '#content/rules/plain-text.ts';
import { standingFace } from '#content/rules/programme.ts';
import { instantAt } from '#content/rules/zone.ts';
import { now } from '../state/live.ts';
import { todayAt, zone } from '../state/when.ts';

const slideId = 'text';
const noonMs = 43_200_000;

export type TextScene = {
  readonly needs: PaintNeeds;
  /** When each page is turned to, in its order, and how long it stays. */
  readonly pages: readonly { readonly at: number; readonly dwellMs: number }[];
};

function slideOf(text: Disclosure, face: 'headline' | 'full'): Slide {
  const { title, summary, publisher } = text;
  const body = text.kind === 'notice' && face === 'full' ? plainText(text.body) : summary;
  const issued = text.issued ?? todayAt(now());
  return {
    id: slideId,
    content: { kind: 'disclosure', id: text.id, revision: 0, face, title, summary, body, publisher, issued },
    windows: [],
    from: 0,
    until: null,
    priority: 'ordinary',
    weight: 1,
    dwellMs: null,
  };
}

/** Its round begins at noon, far from where rounds begin anew; the panel is taken as lit. */
export function textScene(text: Disclosure, panel: Panel, face: 'headline' | 'full', town: Town): TextScene {
  const noon = instantAt(todayAt(now()), noonMs, zone);
  const programme: Programme = {
    version: 0,
    effectiveFrom: noon,
    playlist: slideId,
    zone,
    standing: standingFace(town),
    slides: [slideOf(text, face)],
  };
  const book = bookOf(programme, { ...panel, hours: [] });
  let at: number = noon;
  const pages = (book.timeline.get(slideId) ?? []).map(({ dwellMs }) => {
    const page = { at, dwellMs };
    at += dwellMs;
    return page;
  });
  return { needs: { book, takeover: null }, pages };
}
