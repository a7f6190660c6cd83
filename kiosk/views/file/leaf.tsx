/** A picture or a page: as wide as the view, enlarged by a touch, moved sideways by the finger or by keys. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { useFileSay } from './use-file-say.ts';

/** How many times as wide as the view. */
export const enlargements = [1, 1.6, 2.5] as const;
export type Enlargement = (typeof enlargements)[number];

type Props = {
  /** Names it for those who do not see it. */
  readonly name: string;
  /** More keys, e.g. those that turn pages. */
  readonly keys?: ComponentChildren;
  readonly children: (enlarged: Enlargement) => ComponentChildren;
};

export function Leaf({ name, keys, children }: Props) {
  const t = useFileSay();
  const step = useSignal(0);
  const frame = useRef<HTMLDivElement>(null);
  const last = enlargements.length - 1;
  const enlarged = enlargements[step.value] ?? 1;
  const sideways = (way: 1 | -1) => {
    const it = frame.current;
    it?.scrollBy({ left: way * it.clientWidth * 0.6 });
  };
  return (
    <div class="leaf">
      <div class="leaf-keys">
        {keys && <div class="leaf-group">{keys}</div>}
        <div class="leaf-group">
          <button type="button" class="key" disabled={step.value === 0} onClick={() => (step.value -= 1)}>
            <Icon name="minus" />
            <span>{t('reduce')}</span>
          </button>
          <button type="button" class="key" disabled={step.value === last} onClick={() => (step.value += 1)}>
            <Icon name="plus" />
            <span>{t('enlarge')}</span>
          </button>
          {step.value > 0 && (
            <>
              <button type="button" class="key" onClick={() => sideways(-1)}>
                <Icon name="back" />
                <span>{t('toLeft')}</span>
              </button>
              <button type="button" class="key" onClick={() => sideways(1)}>
                <span>{t('toRight')}</span>
                <Icon name="next" />
              </button>
            </>
          )}
        </div>
      </div>
      <div class="leaf-frame" ref={frame} data-step={step.value}>
        <button
          type="button"
          class="leaf-sheet"
          aria-label={`${name}　${t(step.value === last ? 'reduce' : 'enlarge')}`}
          onClick={() => (step.value = step.value === last ? 0 : step.value + 1)}
        >
          {children(enlarged)}
        </button>
      </div>
    </div>
  );
}
