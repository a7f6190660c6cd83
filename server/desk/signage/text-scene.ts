/** A text that is not published yet, alone on a panel: every page of it can be painted. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Panel } from '#content/model/screen.ts';
import type { Town } from '#content/model/town.ts';
import { aloneId, aloneOn } from '#content/rules/frame/alone.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import { shownOf, standingFace } from '#content/rules/programme.ts';
import { instantAt } from '#content/rules/zone.ts';
import { now } from '../state/live.ts';
import { todayAt, zone } from '../state/when.ts';

const noonMs = 43_200_000;

export type TextScene = {
  readonly needs: PaintNeeds;
  /** When each page is turned to, in its order, and how long it stays. */
  readonly pages: readonly { readonly at: number; readonly dwellMs: number }[];
};

/** Its round begins at noon, far from where rounds begin anew; the panel is taken as lit. */
export function textScene(text: Disclosure, panel: Panel, face: 'headline' | 'full', town: Town): TextScene {
  const noon = instantAt(todayAt(now()), noonMs, zone);
  const content = shownOf({ ...text, revision: 0, issued: text.issued ?? todayAt(now()) }, face);
  const book = aloneOn({ content, panel, standing: standingFace(town), zone, from: noon });
  let at: number = noon;
  const pages = (book.timeline.get(aloneId) ?? []).map(({ dwellMs }) => {
    const page = { at, dwellMs };
    at += dwellMs;
    return page;
  });
  return { needs: { book, takeover: null }, pages };
}
