/** A dark box that holds a panel's picture as large as it fits: in whole multiples of its pixels where it is small. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Panel } from '#content/model/screen.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import { PanelCanvas } from './panel-canvas.tsx';

type Room = { readonly width: number; readonly height: number };

/** CSS pixels for each pixel of the panel. */
function fittingScale({ width, height }: Panel, room: Room): number {
  const scale = Math.min(room.width / width, room.height / height);
  const whole = Math.floor(scale * devicePixelRatio);
  return whole >= 1 ? whole / devicePixelRatio : scale;
}

const marginPx = 16;

type Props = {
  readonly needs: PaintNeeds;
  readonly at: number;
  readonly name: string;
  /** CSS pixels that the picture may be high; its width is that of the box. */
  readonly height: number;
  /** No higher than the picture needs. */
  readonly snug?: boolean;
};

export function PanelBox({ needs, at, name, height, snug = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      width.value = element.clientWidth;
    });
    width.value = element.clientWidth;
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { panel } = needs.book;
  const scale = width.value > 0 ? fittingScale(panel, { width: width.value, height }) : 0;
  const high = snug && scale > 0 ? Math.min(height, Math.ceil(panel.height * scale) + 2 * marginPx) : height;
  return (
    <div class="panel-box" ref={box} style={{ height: `${high}px` }}>
      {scale > 0 && <PanelCanvas needs={needs} at={at} name={name} scale={scale} />}
    </div>
  );
}
