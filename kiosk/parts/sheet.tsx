/** A sheet that takes the panel: takes the focus, gives it back. What is behind it is hidden, which spares the browser telling each element that it cannot be reached. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';
import { Below } from './below.tsx';
import { Icon } from './icon.tsx';

type Props = {
  readonly title: string;
  /** True where something urgent lies over it. */
  readonly covered: boolean;
  /** What it is about, where there is room. */
  readonly above: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Sheet({ title, covered, above, children }: Props) {
  const { visit, say } = useKiosk();
  const box = useRef<HTMLElement>(null);
  const close = () => {
    visit.sheet.value = null;
  };
  // Heard from the first moment, wherever the focus is: it may be on its way.
  useLayoutEffect(() => {
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !covered) visit.sheet.value = null;
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [visit, covered]);
  useLayoutEffect(() => {
    const before = document.activeElement;
    // A caret behind the sheet would have what is hidden there laid out in each frame.
    getSelection()?.removeAllRanges();
    const callOff = afterPaint(() => box.current?.focus());
    return () => {
      callOff();
      afterPaint(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      });
    };
  }, []);
  return (
    <section class="sheet" ref={box} role="dialog" aria-modal="true" aria-label={title} tabIndex={-1} inert={covered}>
      <div class="sheet-above">
        <Below>{above}</Below>
      </div>
      <div class="sheet-box">
        <div class="sheet-head">
          <h2>{title}</h2>
          <button type="button" class="key" onClick={close}>
            <Icon name="close" />
            <span>{say.value('close')}</span>
          </button>
        </div>
        {children}
      </div>
    </section>
  );
}
