/** What is seen, small enough to be sent to the desk. */

/** Pixels of its longer side, and bytes, at most; the hub refuses more. */
const mostPixels = 320;
const mostBytes = 20_000;
const qualities = [0.8, 0.5, 0.2];

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', quality));

/** Canvases one above the other, each at its place, in an output of a size; `null` where it would be too large. */
export async function thumbnailOf(
  layers: readonly { readonly canvas: HTMLCanvasElement; readonly x: number; readonly y: number }[],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<ArrayBuffer | null> {
  const scale = Math.min(1, mostPixels / Math.max(width, height));
  const small = document.createElement('canvas');
  small.width = Math.max(1, Math.round(width * scale));
  small.height = Math.max(1, Math.round(height * scale));
  const context = small.getContext('2d', { alpha: false });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  for (const { canvas, x, y } of layers) if (canvas.width > 0 && !canvas.hidden) context.drawImage(canvas, x, y);
  for (const quality of qualities) {
    const blob = await encoded(small, quality);
    if (blob && blob.size <= mostBytes) return blob.arrayBuffer();
  }
  return null;
}
