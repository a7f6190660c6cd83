/** Proof of play: what came before the eyes, from when to when; a slide of several pages is one play. */
import type { PlayEvent } from '#content/model/play.ts';
import type { Painted } from '#content/rules/frame/painted.ts';

type Needs = {
  readonly screen: string;
  readonly newId: () => string;
  /** When the page was loaded, by the hub's clock as it is known now. */
  readonly loadedAt: () => number;
  /** A play that is over. */
  readonly put: (play: PlayEvent) => Promise<void>;
  /** The play that goes on, as it would have to be told after a power cut now; null: none does. */
  readonly keep: (play: PlayEvent | null) => Promise<void>;
};

type Begun = Omit<PlayEvent, 'until'>;

/** Beyond this the page's clock was set while something was played, and did not just follow the hub's. */
const setMs = 1000;

export function createPlays({ screen, newId, loadedAt, put, keep }: Needs) {
  let begun: Begun | undefined;
  let loadedThen = 0;
  /** One write after another: a play that is over is kept as such before the next takes its place. */
  let written = Promise.resolve();
  const write = (act: () => Promise<void>): void => {
    written = written.then(act);
  };

  /** What has been played until then; its beginning by the clock as it is now. */
  function playOf(one: Begun, until: number): PlayEvent {
    const by = Math.round(loadedAt() - loadedThen);
    const at = Math.abs(by) > setMs ? one.at + by : one.at;
    return { ...one, at, until: Math.max(at, until) };
  }

  /** Nothing of it is seen any more. */
  function ended(at: number): void {
    if (!begun) return;
    const play = playOf(begun, at);
    begun = undefined;
    write(() => put(play));
    write(() => keep(null));
  }
  /** Call now and then: it is still seen. */
  function goesOn(at: number): void {
    if (!begun) return;
    const play = playOf(begun, at);
    write(() => keep(play));
  }
  return {
    ended,
    goesOn,
    shown({ kind, id, slide }: Painted, at: number): void {
      const content = slide?.content.kind === 'disclosure' ? slide.content : undefined;
      const revision = content?.revision ?? null;
      if (begun?.slide === id && begun.revision === revision) return;
      ended(at);
      if (kind === 'standing') return;
      loadedThen = loadedAt();
      begun = { id: newId(), at, screen, slide: id, disclosure: content?.id ?? null, revision };
      goesOn(at);
    },
  };
}
