/** The very pixels of a screen at an instant, painted by the faces that its player uses. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { createMaterials } from '#content/page/faces/materials.ts';
import { type PaintNeeds, paintedAt, textOf } from '#content/rules/frame/painted.ts';

/** Glyphs and letters are fetched once for all pictures, the letters only of what is shown. */
const materials = createMaterials({ ahead: false });

type Props = {
  readonly needs: PaintNeeds;
  readonly at: number;
  /** CSS pixels for each pixel of the panel. */
  readonly scale: number;
  /** Whose picture it is. */
  readonly name: string;
};

export function PanelCanvas({ needs, at, scale, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, rotation } = needs.book.panel;
  const { frame } = paintedAt(needs, at);
  useLayoutEffect(() => {
    let wanted = true;
    const paint = () => {
      if (wanted && canvas.current) materials.face(frame, canvas.current, rotation);
    };
    const loading = materials.load(needs);
    // Without its glyphs a panel is still shown, in letters.
    if (loading) loading.then(paint, paint);
    else paint();
    return () => {
      wanted = false;
    };
  }, [needs, at]);
  return (
    <canvas
      ref={canvas}
      class={scale * devicePixelRatio < 1 ? 'panel-canvas small-scale' : 'panel-canvas'}
      width={width}
      height={height}
      style={{ width: `${width * scale}px`, height: `${height * scale}px` }}
      role="img"
      aria-label={`${name}：${textOf(frame).replaceAll('\n', '')}`}
    />
  );
}
