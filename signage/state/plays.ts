/** Proof of play: what came before the eyes, from when to when; a slide of several pages is one play. */
import type { PlayEvent } from '#content/model/play.ts';
import type { Painted } from '#content/rules/frame/painted.ts';

type Needs = {
  readonly screen: string;
  readonly newId: () => string;
  /** A play that is over. */
  readonly put: (play: PlayEvent) => Promise<void>;
  /** The play that goes on, as it would have to be told after a power cut now; null: none does. */
  readonly keep: (play: PlayEvent | null) => Promise<void>;
};

type Begun = Omit<PlayEvent, 'until'>;

export function createPlays({ screen, newId, put, keep }: Needs) {
  let begun: Begun | undefined;
  /** One write after another: a play that is over is kept as such before the next takes its place. */
  let written = Promise.resolve();
  const write = (act: () => Promise<void>): void => {
    written = written.then(act);
  };

  /** Nothing of it is seen any more. */
  function ended(at: number): void {
    if (!begun) return;
    const play = { ...begun, until: Math.max(begun.at, at) };
    begun = undefined;
    write(() => put(play));
    write(() => keep(null));
  }
  /** Call now and then: it is still seen. */
  function goesOn(at: number): void {
    if (!begun) return;
    const play = { ...begun, until: Math.max(begun.at, at) };
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
      begun = { id: newId(), at, screen, slide: id, disclosure: content?.id ?? null, revision };
      goesOn(at);
    },
  };
}
