/** The picture of the page: a player on its stage, that waits for glyphs or letters but never for long. */

import { makeCanvas } from '#content/page/faces/face.ts';
import { createMaterials } from '#content/page/faces/materials.ts';
import type { Media } from '#content/rules/frame/page.ts';
import { type Painted, type PaintNeeds, paintedAt } from '#content/rules/frame/painted.ts';
import { createPlayer } from './player.ts';
import { createStage } from './stage.ts';
import type { Source } from './state/shelf.ts';

type Needs = {
  readonly root: HTMLElement;
  readonly now: () => number;
  readonly shown: (painted: Painted, at: number) => void;
  readonly failed: (error: unknown) => void;
  /** Pictures and videos; undefined until they can be painted. */
  readonly sourceOf?: (media: Media) => Source | undefined;
};

export type Picture = {
  /** Shows it at once where its glyphs or letters are there; those that come late are painted over. */
  show(scene: PaintNeeds): Promise<void>;
  /** Call with every frame of the browser, with its instant by the hub's clock. */
  frame(now: number): void;
  /** What is seen, small. */
  thumbnail(): Promise<ArrayBuffer | null>;
};

/** How long a picture waits for what it is painted with. */
const patienceMs = 3000;
/** Painted once where nobody sees it: the first takeover of a page is the one that counts, and finds its face ready. */
const rehearsal = {
  id: 'rehearsal',
  severity: 'extreme',
  headline: '请立即有序离开',
  body: '请听从工作人员指引。',
  drill: false,
} as const;
const rehearsalMs = 1000;
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createPicture({ root, now, shown, failed, sourceOf = () => undefined }: Needs): Picture {
  const materials = createMaterials({ ahead: true });
  const stage = createStage({ root, face: materials.face, sourceOf, restored: () => last && player.show(last, now()) });
  const player = createPlayer({ stage, shown });
  let last: PaintNeeds | undefined;
  let round = 0;
  let rehearsed = false;

  function rehearse(): void {
    if (!last) return;
    const from = now();
    const { frame } = paintedAt({ ...last, takeover: { ...rehearsal, from, until: from + 60_000 } }, from);
    const canvas = makeCanvas();
    [canvas.width, canvas.height] = [frame.width, frame.height];
    materials.face(frame, canvas, 0);
  }

  return {
    thumbnail: stage.thumbnail,
    frame(now) {
      player.frame(now);
      stage.frame(now);
    },
    async show(scene) {
      round += 1;
      const mine = round;
      const paint = () => {
        if (mine !== round) return;
        last = scene;
        stage.fit(scene.book.panel);
        player.show(scene, now());
        if (!rehearsed) setTimeout(rehearse, rehearsalMs);
        rehearsed = true;
      };
      const loading = materials.load(scene)?.catch(failed);
      if (!loading) return paint();
      await Promise.race([loading, after(patienceMs)]);
      paint();
      await loading;
      paint();
    },
  };
}
