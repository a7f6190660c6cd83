/** Which kiosks and screens are there, and what each screen says it paints. Kept in memory: it is true only now. */
import type { Displays, Status } from '#content/wire/events.ts';

type Needs = {
  readonly now: () => number;
  /** Every screen with the version it should play. */
  readonly expected: () => readonly { readonly screen: string; readonly version: number }[];
  readonly announce: () => void;
  /** The hub's own. */
  readonly release: string;
};

/** How long the desk is told of an error that did not come again. */
const errorsMs = 3_600_000;

type Errors = { readonly texts: readonly string[]; readonly at: number };
type Seen = { connections: number; seen: number | null; status: Status | null; errors?: Errors };

/** What the desk shows of a report and hears at once when it changes. */
const shownOf = (status: Status | null): string =>
  JSON.stringify([status?.version, status?.takeover, status?.release, status?.errors]);

/** The presence of displays. */
export function createDisplays({ now, expected, announce, release }: Needs) {
  const screens = new Map<string, Seen>();
  const kiosks = new Map<string, { kiosk: string; since: number }>();
  const seenOf = (screen: string): Seen => {
    const seen = screens.get(screen) ?? { connections: 0, seen: null, status: null };
    screens.set(screen, seen);
    return seen;
  };

  return {
    kioskJoined(connection: string, kiosk: string): void {
      kiosks.set(connection, { kiosk, since: now() });
      announce();
    },
    kioskLeft(connection: string): void {
      if (kiosks.delete(connection)) announce();
    },
    screenJoined(screen: string): void {
      const seen = seenOf(screen);
      seen.connections += 1;
      seen.seen = now();
      announce();
    },
    screenLeft(screen: string): void {
      const seen = seenOf(screen);
      seen.connections = Math.max(0, seen.connections - 1);
      seen.seen = now();
      announce();
    },
    reported(screen: string, status: Status): void {
      const seen = seenOf(screen);
      const changed = shownOf(seen.status) !== shownOf(status);
      seen.seen = now();
      seen.status = status;
      if (status.errors) seen.errors = { texts: status.errors, at: seen.seen };
      if (changed) announce();
    },
    counts: () => ({
      kiosks: kiosks.size,
      screens: [...screens.values()].reduce((sum, { connections }) => sum + connections, 0),
    }),
    list: (): Displays => ({
      kiosks: [...kiosks.values()].sort((a, b) => a.kiosk.localeCompare(b.kiosk)),
      screens: expected().map(({ screen, version }) => {
        const none: Seen = { connections: 0, seen: null, status: null };
        const { connections, seen, status, errors } = screens.get(screen) ?? none;
        return {
          screen,
          online: connections > 0,
          connections,
          seen,
          version: status?.version ?? null,
          expected: version,
          slide: status?.slide ?? null,
          takeover: status?.takeover ?? null,
          release: status?.release ?? null,
          hubRelease: release,
          framesPerSecond: status?.framesPerSecond ?? null,
          errors: errors && now() - errors.at < errorsMs ? errors.texts : [],
        };
      }),
    }),
  };
}
export type DisplayBoard = ReturnType<typeof createDisplays>;
