/** Where the panel's pixels stand: two canvases in one place, one seen, one being painted for the next switch. */
import type { Panel } from '#content/model/screen.ts';
import { type Face, makeCanvas } from '#content/page/faces/face.ts';
import { shiftAt } from '#content/rules/burn-in.ts';
import type { Frame, Media } from '#content/rules/frame/page.ts';
import { paintMedia } from './media.ts';
import { createRunner, hungAt } from './runner.ts';
import type { Source } from './state/shelf.ts';
import { thumbnailOf } from './thumbnail.ts';

export type Stage = {
  /** Gives the canvases the panel's pixels; what is seen stays until the next `reveal`. */
  fit(panel: Panel): void;
  /** Paints behind what is seen. */
  prepare(frame: Frame): void;
  /** Shows what was prepared, whole, with the browser's next frame. */
  reveal(): void;
  /** Call with every frame of the browser: `now` by the hub's clock. */
  frame(now: number): void;
  /** What is seen, small; `null` where nothing is. */
  thumbnail(): Promise<ArrayBuffer | null>;
};

type Needs = {
  readonly root: HTMLElement;
  readonly face: Face;
  /** Undefined where it cannot be shown now: then the words of the page are. */
  readonly sourceOf: (media: Media) => Source | undefined;
  /** The browser lost what was painted, as when its graphics process dies, and can paint again. */
  readonly restored: () => void;
};

export function createStage({ root, face, sourceOf, restored }: Needs): Stage {
  let [front, back] = [makeCanvas(), makeCanvas()];
  const runner = createRunner(face);
  let panel: Panel | undefined;
  let prepared: Frame | undefined;
  let shown: Frame | undefined;
  let shift = { x: 0, y: 0 };
  root.append(back, front, runner.canvas);
  for (const canvas of [back, front]) canvas.addEventListener('contextrestored', restored);
  watchRatio(() => placeAll());

  /** One pixel of the canvas is one of the output, whatever the browser takes for a CSS pixel: a scale keeps what lengths would round. */
  function place(canvas: HTMLCanvasElement, within = { x: 0, y: 0 }): void {
    const x = (panel?.x ?? 0) + within.x + shift.x;
    const y = (panel?.y ?? 0) + within.y + shift.y;
    canvas.style.transform = `scale(${1 / devicePixelRatio}) translate(${x}px, ${y}px)`;
  }
  function placeAll(): void {
    place(front);
    place(back);
    if (panel && shown?.ticker) place(runner.canvas, hungAt(shown.ticker, panel));
  }

  const videoOf = (media: Media | undefined): HTMLVideoElement | undefined => {
    const source = media?.family === 'video' ? sourceOf(media) : undefined;
    return source instanceof HTMLVideoElement ? source : undefined;
  };
  /** A video begins when it comes before the eyes, and rests when it has left. */
  function turnVideo(before: Media | undefined, after: Media | undefined): void {
    if (before?.hash === after?.hash) return;
    const [left, comes] = [videoOf(before), videoOf(after)];
    left?.pause();
    if (left) left.currentTime = 0;
    void comes?.play().catch(() => undefined);
  }
  function playVideo(): void {
    const video = videoOf(shown?.media);
    if (panel && shown && video && video.readyState >= video.HAVE_CURRENT_DATA) {
      paintMedia(front, shown, video, panel.rotation);
    }
  }

  return {
    fit(next) {
      panel = next;
    },
    prepare(frame) {
      if (!panel) throw new RangeError('the stage has no panel yet');
      if (back.width !== panel.width) back.width = panel.width;
      if (back.height !== panel.height) back.height = panel.height;
      face(frame, back, panel.rotation);
      const source = frame.media && sourceOf(frame.media);
      if (source) paintMedia(back, frame, source, panel.rotation);
      prepared = frame;
    },
    reveal() {
      if (!panel || !prepared) return;
      [front, back] = [back, front];
      const before = shown?.media;
      shown = prepared;
      turnVideo(before, shown.media);
      runner.run(shown, panel);
      placeAll();
      front.style.zIndex = '1';
      back.style.zIndex = '0';
      if (back.width !== front.width || back.height !== front.height) back.width = 0;
    },
    frame(now) {
      runner.frame(now);
      playVideo();
      const next = shiftAt(panel?.shiftPx ?? 0, now);
      if (next.x === shift.x && next.y === shift.y) return;
      shift = next;
      placeAll();
    },
    async thumbnail() {
      if (!panel || !shown) return null;
      const line = shown.ticker ? [{ canvas: runner.canvas, ...hungAt(shown.ticker, panel) }] : [];
      return thumbnailOf([{ canvas: front, x: 0, y: 0 }, ...line], panel);
    },
  };
}

/** A media query tells of one ratio only, so each change asks for the next. */
function watchRatio(changed: () => void): void {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      changed();
      watchRatio(changed);
    },
    { once: true },
  );
}
