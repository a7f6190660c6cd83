/** Proof of play: what came before the eyes, from when to when; a slide of several pages is one play. */
import type { PlayEvent } from '#content/model/play.ts';
import type { Painted } from '#content/rules/frame/painted.ts';

type Needs = {
  readonly screen: string;
  readonly newId: () => string;
  readonly put: (play: PlayEvent) => void;
};

type Begun = Omit<PlayEvent, 'until'>;

export function createPlays({ screen, newId, put }: Needs) {
  let begun: Begun | undefined;

  /** Nothing of it is seen any more. */
  function ended(at: number): void {
    if (begun) put({ ...begun, until: Math.max(begun.at, at) });
    begun = undefined;
  }
  return {
    ended,
    shown({ kind, id, slide }: Painted, at: number): void {
      const content = slide?.content.kind === 'disclosure' ? slide.content : undefined;
      const revision = content?.revision ?? null;
      if (begun?.slide === id && begun.revision === revision) return;
      ended(at);
      if (kind !== 'standing')
        begun = { id: newId(), at, screen, slide: id, disclosure: content?.id ?? null, revision };
    },
  };
}
