/** Handwriting on the page itself: the table of strokes comes after the first view and is learnt in slices. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Likeness, Recogniser } from '#content/rules/handwriting/recognising.ts';
import type { Ink } from '#content/rules/handwriting/stroke.ts';
import strokeTable from '../../dist/strokes/strokes.bin?url';
import { inSlices } from './slices.ts';

export type Handwriting = {
  readonly ready: ReadonlySignal<boolean>;
  /** What the ink looks like, best first; nothing until ready. */
  recognise(ink: Ink): readonly Likeness[];
  /** Loads the table; safe to call again. */
  begin(): void;
};

const looked = 60;
/** So few between two pauses that a keystroke never waits for them. */
const atOnce = 8;
const againMs = 5000;

export function createHandwriting(): Handwriting {
  const ready = signal(false);
  let recogniser: Recogniser | undefined;
  let begun = false;

  async function load(): Promise<void> {
    const [{ createRecogniser }, { strokesIn }, answer] = await Promise.all([
      import('#content/rules/handwriting/recognising.ts'),
      import('#content/rules/handwriting/stroke-table.ts'),
      fetch(strokeTable, { priority: 'low' }),
    ]);
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`);
    const learnt = createRecogniser();
    await inSlices(strokesIn(new Uint8Array(await answer.arrayBuffer())), atOnce, learnt.learn);
    recogniser = learnt;
    ready.value = true;
  }
  function begin(): void {
    if (begun) return;
    begun = true;
    void load().catch(() => {
      begun = false;
      setTimeout(begin, againMs);
    });
  }
  return { ready, begin, recognise: (ink) => recogniser?.recognise(ink, looked) ?? [] };
}
