/** What the screen knows: its settings, the programme, the takeover, and when it last heard the hub. Kept over a reload. */
import type { Programme } from '#content/model/programme.ts';
import type { PublicScreen } from '#content/model/screen.ts';
import type { Takeover } from '#content/model/takeover.ts';
import type { Copy } from '#content/page/copy.ts';
import { type Book, bookOf } from '#content/rules/frame/book.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import type { ScreenWelcome } from '#content/wire/events.ts';

type Known = {
  readonly screen: PublicScreen;
  readonly programme: Programme;
  readonly takeover: Takeover | null;
};
export type Kept = Known & {
  /** When the hub last said that this is current, by its clock. */
  readonly heardAt: number;
  /** What to add to the box's own clock for the hub's. */
  readonly ownOffset: number;
};

/** A screen that has not heard the hub for this long says as of when its content is. */
const staleMs = 10 * 60_000;
/** So far the box's own clock may be from where it was when it was last kept. */
const offsetMs = 1000;

type Needs = {
  readonly copy: Copy<Kept>;
  readonly now: () => number;
  readonly ownOffset: () => number;
  /** The programme without what cannot be shown. */
  readonly playable: (programme: Programme) => Programme;
  /** Something else is to be shown. */
  readonly changed: (needs: PaintNeeds, screen: PublicScreen) => void;
};

export type Scene = {
  readonly version: () => number | undefined;
  /** Whether a takeover is in force. */
  covered(): boolean;
  restored(kept: Kept): void;
  welcomed(welcome: ScreenWelcome): void;
  /** The hub sent a part of it, whole. */
  change(news: Partial<Known>): void;
  /** The hub has just said, or can no longer say, that all this is current. */
  heard(): void;
  lost(): void;
  /** What can be shown of the programme has changed. */
  refit(): void;
  /** Paints again what is shown. */
  again(): void;
  /** Call now and then: content that has become older than may go unsaid says so, and what is kept is kept true. */
  aged(): void;
};

export function createScene({ copy, now, ownOffset, playable, changed }: Needs): Scene {
  let known: Known | undefined;
  let book: Book | undefined;
  let heardAt = 0;
  let kept: Pick<Kept, 'heardAt' | 'ownOffset'> | undefined;
  let online = false;
  let saysAge = false;

  const isOld = (): boolean => !online && now() - heardAt >= staleMs;

  function take(next: Known): void {
    if (!book || known?.programme !== next.programme || known.screen.panel !== next.screen.panel) {
      book = bookOf(playable(next.programme), next.screen.panel);
    }
    known = next;
    present();
  }
  function present(): void {
    saysAge = isOld();
    if (book && known) changed({ book, takeover: known.takeover, asOf: saysAge ? heardAt : null }, known.screen);
  }
  function keep(): void {
    if (!known) return;
    kept = { heardAt, ownOffset: ownOffset() };
    void copy.save({ ...known, ...kept });
  }
  /** What a power cut now would leave is not so any more: the clock has been set since, or the hub heard for long. */
  const isKept = (): boolean =>
    !!kept && heardAt - kept.heardAt < staleMs && Math.abs(ownOffset() - kept.ownOffset) < offsetMs;

  return {
    version: () => known?.programme.version,
    covered() {
      const takeover = known?.takeover;
      return !!takeover && takeover.from <= now() && now() < takeover.until;
    },
    restored({ heardAt: before, ownOffset: _, ...kept }) {
      heardAt = before;
      take(kept);
    },
    welcomed({ now: said, screen, programme = known?.programme, takeover }) {
      if (!programme) throw new RangeError('the hub left out a programme that the page does not have');
      online = true;
      // The page's own clock may be set only after this.
      heardAt = said;
      take({ screen, programme, takeover });
      keep();
    },
    change(news) {
      // What comes before the answer to the greeting is in that answer too.
      if (!known || !online) return;
      heardAt = now();
      take({ ...known, ...news });
      keep();
    },
    refit() {
      if (!known) return;
      book = undefined;
      take(known);
    },
    again: present,
    heard() {
      heardAt = now();
    },
    lost() {
      if (online) keep();
      online = false;
    },
    aged() {
      if (isOld() !== saysAge) present();
      if (online && !isKept()) keep();
    },
  };
}
