/** The player: asks the rules what to paint, has the next page painted before its turn, and switches with the browser's frame. */
import { type Painted, type PaintNeeds, paintedAt } from '#content/rules/frame/painted.ts';
import type { Stage } from './stage.ts';

type Needs = {
  readonly stage: Pick<Stage, 'prepare' | 'reveal'>;
  /** A page has come before the eyes. */
  readonly shown: (painted: Painted, at: number) => void;
};

export type Player = {
  /** Something else is to be shown from now on: it is painted at once. */
  show(scene: PaintNeeds, now: number): void;
  /** Call with every frame of the browser: `now` by the hub's clock. */
  frame(now: number): void;
};

/** A page and the instant it was painted for; it holds until `painted.until`. */
type Prepared = { readonly painted: Painted; readonly at: number };

/** A frame's own instant lies a little before that of an event which came since. */
const slackMs = 1000;

/** The hub tells of a takeover once it has begun: where the page's clock is behind, it stands at its beginning until the clock is there. */
const timeOf = ({ takeover }: PaintNeeds, now: number): number => Math.max(now, takeover?.from ?? 0);

export function createPlayer({ stage, shown }: Needs): Player {
  let scene: PaintNeeds | undefined;
  let current: Prepared | undefined;
  let next: Prepared | undefined;

  const holds = ({ painted, at }: Prepared, now: number): boolean => at - slackMs <= now && now < painted.until;

  function prepare(needs: PaintNeeds, at: number): Prepared {
    const painted = paintedAt(needs, at);
    stage.prepare(painted.frame);
    return { painted, at };
  }
  function reveal(prepared: Prepared, now: number): void {
    stage.reveal();
    current = prepared;
    next = undefined;
    shown(prepared.painted, Math.floor(now));
  }

  return {
    show(needs, instant) {
      scene = needs;
      const now = timeOf(needs, instant);
      reveal(prepare(needs, now), now);
    },
    frame(instant) {
      if (!scene) return;
      const now = timeOf(scene, instant);
      if (current && holds(current, now)) {
        next ??= prepare(scene, current.painted.until);
        return;
      }
      reveal(next && holds(next, now) ? next : prepare(scene, now), now);
    },
  };
}
