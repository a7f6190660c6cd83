/** The square that one writes in, with a finger, a pen or the mouse. The stroke under way is painted without the page's machinery. */
import { useRef } from 'preact/hooks';
import type { Ink, Point, Stroke } from '#content/rules/handwriting/stroke.ts';
import { useKiosk } from '../../kiosk.ts';

type Props = { readonly ink: Ink; readonly onStroke: (stroke: Stroke) => void };

/** Units along each side, whatever its size on the panel. */
const side = 1000;

const pathOf = (stroke: Stroke): string => {
  const [first] = stroke;
  if (!first) return '';
  // a dot is painted as a line of no length with round ends
  const [, ...rest] = stroke.length > 1 ? stroke : [first, first];
  return `M${first.map(Math.round).join(' ')}${rest.map(([x, y]) => `L${Math.round(x)} ${Math.round(y)}`).join('')}`;
};

export function WritingPad({ ink, onStroke }: Props) {
  const { say } = useKiosk();
  const pad = useRef<SVGSVGElement>(null);
  const line = useRef<SVGPathElement>(null);
  const stroke = useRef<{ readonly pointer: number; readonly box: DOMRect; readonly points: Point[] } | null>(null);

  const add = (event: PointerEvent) => {
    const now = stroke.current;
    if (!now) return;
    const { left, top, width, height } = now.box;
    const moves = event.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of moves.length > 0 ? moves : [event])
      now.points.push([((clientX - left) / width) * side, ((clientY - top) / height) * side]);
    line.current?.setAttribute('d', pathOf(now.points));
  };
  const begin = (event: PointerEvent) => {
    if (!pad.current || stroke.current || event.button > 0) return;
    pad.current.setPointerCapture(event.pointerId);
    stroke.current = { pointer: event.pointerId, box: pad.current.getBoundingClientRect(), points: [] };
    add(event);
  };
  const isMine = (event: PointerEvent) => stroke.current?.pointer === event.pointerId;
  const end = (event: PointerEvent) => {
    if (!isMine(event)) return;
    const points = stroke.current?.points ?? [];
    stroke.current = null;
    line.current?.setAttribute('d', '');
    if (points.length > 0) onStroke(points);
  };
  return (
    <svg
      ref={pad}
      class="pad"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={say.value('padLabel')}
      onPointerDown={begin}
      onPointerMove={(event) => isMine(event) && add(event)}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path
        class="pad-guides"
        d={`M0 0L${side} ${side}M${side} 0L0 ${side}M${side / 2} 0V${side}M0 ${side / 2}H${side}`}
      />
      {ink.map((one, at) => (
        <path key={at} class="pad-stroke" d={pathOf(one)} />
      ))}
      <path class="pad-stroke" ref={line} />
    </svg>
  );
}
