/** A PDF as pages that can be painted. What paints them is large: it comes only with the first PDF that a visitor opens. */
import type { RenderTask } from 'pdfjs-dist';
import { painter, pdfTools, reader } from './pdf-tools.ts';

export type Pdf = {
  readonly pages: number;
  /** Paints page `number`, the first being 1, so many pixels wide; what was being painted is left. */
  paint(number: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
};

/** A page of a plan can be metres wide; a canvas cannot. */
const mostPixels = 12_000_000;

const load = (): Promise<typeof import('pdfjs-dist')> => import(/* @vite-ignore */ painter);

/** Reads it in a worker of its own, which ends with it. Throws where it is broken or locked. `painter` and `reader` must be there. */
export async function openPdf(bytes: ArrayBuffer): Promise<Pdf> {
  const { GlobalWorkerOptions, getDocument, VerbosityLevel } = await load();
  GlobalWorkerOptions.workerSrc = reader;
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${pdfTools}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${pdfTools}standard_fonts/`,
    wasmUrl: `${pdfTools}wasm/`,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await loading.promise;
  let painting: RenderTask | undefined;
  return {
    pages: document.numPages,
    async paint(number, canvas, width) {
      painting?.cancel();
      const page = await document.getPage(number);
      const { width: own, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(width / own, Math.sqrt(mostPixels / (own * height)));
      const viewport = page.getViewport({ scale });
      painting?.cancel();
      Object.assign(canvas, { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
      const task = page.render({ canvas, viewport });
      painting = task;
      try {
        await task.promise;
      } catch (error) {
        if (painting === task) throw error;
      }
    },
    close() {
      painting?.cancel();
      painting = undefined;
      void loading.destroy();
    },
  };
}
