/** A panel looked at closely: whole, at its true pixels or enlarged; page by page, or as time goes. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Painted, type PaintNeeds, paintedAt } from '#content/rules/frame/painted.ts';
import { Icon } from '../parts/icon.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { fieldOf, timeText } from '../state/when.ts';
import { PanelBox } from './panel-box.tsx';
import { PanelCanvas } from './panel-canvas.tsx';
import { useTurning } from './turning.ts';

const sizes = { fit: '整屏', true: '原大', zoom: '放大' } as const;
type Size = keyof typeof sizes;
/** Device pixels for each of the panel's where it is enlarged. */
const zoomOf = (pixels: number): number => (pixels < 40_000 ? 4 : pixels < 400_000 ? 3 : 2);

/** `17:25:10` */
const secondText = (instant: number): string =>
  `${timeText(instant)}:${String(Math.floor(instant / 1000) % 60).padStart(2, '0')}`;

type Props = {
  readonly needs: PaintNeeds;
  readonly name: string;
  /** Where it stands; left out, it goes with the time. */
  readonly from?: number | undefined;
  /** Told what is painted. */
  readonly caption?: (painted: Painted, at: number) => string;
  readonly height?: number;
};

export function PanelViewer({ needs, name, from, caption, height = 300 }: Props) {
  const running = useTurning(from === undefined ? needs : null);
  const stepped = useSignal<number | null>(null);
  const size = useSignal<Size>('fit');
  useEffect(() => {
    stepped.value = null;
  }, [from]);
  const at = stepped.value ?? from ?? running;
  const painted = paintedAt(needs, at);
  const { width, height: high } = needs.book.panel;
  const scale = (size.value === 'zoom' ? zoomOf(width * high) : 1) / devicePixelRatio;
  const auto = useComputed(() => stepped.value === null);
  return (
    <figure class="viewer">
      {size.value === 'fit' ? (
        <PanelBox needs={needs} at={at} name={name} height={height} snug />
      ) : (
        <Scroll label={`${name}的画面`} class="viewer-scroll">
          <PanelCanvas needs={needs} at={at} name={name} scale={scale} />
        </Scroll>
      )}
      <div class="viewer-bar">
        <fieldset class="viewer-sizes">
          <legend class="unseen">看多大</legend>
          {(Object.keys(sizes) as Size[]).map((key) => (
            <button
              type="button"
              class="chip"
              key={key}
              aria-pressed={size.value === key}
              onClick={() => (size.value = key)}
            >
              {sizes[key]}
            </button>
          ))}
        </fieldset>
        <div class="viewer-steps">
          <button
            type="button"
            class="button quiet"
            aria-label="上一页"
            onClick={() => (stepped.value = painted.from - 1)}
          >
            <Icon name="back" />
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label="下一页"
            onClick={() => (stepped.value = painted.turnsAt)}
          >
            <Icon name="next" />
          </button>
          {!auto.value && (
            <button type="button" class="button quiet" onClick={() => (stepped.value = null)}>
              {from === undefined ? '回到现在' : '回到所选时间'}
            </button>
          )}
        </div>
      </div>
      <figcaption class="small soft number">
        {caption ? `${caption(painted, at)} · ` : ''}
        {secondText(painted.from)} 换上，{secondText(painted.turnsAt)} 换页
        {stepped.value !== null && `（${fieldOf(at).slice(5, 10).replace('-', '月')}日）`}
      </figcaption>
    </figure>
  );
}
