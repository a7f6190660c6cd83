/** Where the panel's pixels stand: two canvases in one place, one seen, one being painted for the next switch. */
import type { Panel } from '#content/model/screen.ts';
import type { Face } from '#content/page/faces/face.ts';
import type { Frame } from '#content/rules/frame/page.ts';

export type Stage = {
  /** Gives the canvases the panel's pixels; what is seen stays until the next `reveal`. */
  fit(panel: Panel): void;
  /** Paints behind what is seen. */
  prepare(frame: Frame): void;
  /** Shows what was prepared, whole, with the browser's next frame. */
  reveal(): void;
};

type Needs = { readonly root: HTMLElement; readonly face: Face };

export function createStage({ root, face }: Needs): Stage {
  let [front, back] = [makeCanvas(), makeCanvas()];
  let panel: Panel | undefined;
  root.append(back, front);
  watchRatio(() => {
    place(front);
    place(back);
  });

  /** One pixel of the canvas is one of the output, whatever the browser takes for a CSS pixel: a scale keeps what lengths would round. */
  function place(canvas: HTMLCanvasElement): void {
    const { x, y } = panel ?? { x: 0, y: 0 };
    canvas.style.transform = `scale(${1 / devicePixelRatio}) translate(${x}px, ${y}px)`;
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
    },
    reveal() {
      [front, back] = [back, front];
      place(front);
      front.style.zIndex = '1';
      back.style.zIndex = '0';
      if (back.width !== front.width || back.height !== front.height) back.width = 0;
    },
  };
}

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 0;
  canvas.height = 0;
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
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
