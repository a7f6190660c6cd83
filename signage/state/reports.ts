/** What the screen reports of itself: what has truly been painted, at which rate, and what went wrong. */
import type { Painted } from '#content/rules/frame/painted.ts';
import type { Status } from '#content/wire/events.ts';

type Needs = {
  readonly now: () => number;
  readonly version: () => number | undefined;
  /** Of the page. */
  readonly release: string;
  /** Sends a report; a report that does not arrive is not sent again, the next one is truer. */
  readonly send: (status: Status) => void;
};

/** Frames of the browser after which what was painted has left it. */
const framesUntilSeen = 2;
const mostErrors = 5;
/** An error is told at once, but for one so soon after a report. */
const soonMs = 1000;

export function createReports({ now, version, release, send }: Needs) {
  let seen: Painted | undefined;
  let waiting: { readonly painted: Painted; frames: number } | undefined;
  let frames = 0;
  let since = now();
  const errors = new Set<string>();

  function report(): void {
    if (!seen) return;
    const at = now();
    const framesPerSecond = Math.min(1000, Math.round((frames * 10_000) / Math.max(1, at - since)) / 10);
    send({
      version: version() ?? 0,
      release,
      slide: seen.id,
      at,
      takeover: seen.kind === 'takeover' ? seen.id : null,
      ...(at - since >= 1000 && { framesPerSecond }),
      ...(errors.size > 0 && { errors: [...errors] }),
    });
    frames = 0;
    since = at;
    errors.clear();
  }

  return {
    report,
    shown(painted: Painted): void {
      waiting = { painted, frames: 0 };
    },
    /** Call with every frame. The first page, and a takeover that has come or gone, are reported at once. */
    frame(): void {
      frames += 1;
      if (!waiting) return;
      waiting.frames += 1;
      if (waiting.frames < framesUntilSeen) return;
      const covered = (painted: Painted | undefined) => (painted?.kind === 'takeover' ? painted.id : null);
      const news = !seen || covered(seen) !== covered(waiting.painted);
      seen = waiting.painted;
      waiting = undefined;
      if (news) report();
    },
    failed(error: unknown): void {
      if (errors.size < mostErrors) errors.add(String(error).slice(0, 300));
      if (now() - since >= soonMs) report();
    },
  };
}
