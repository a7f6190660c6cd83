/** A sheet over the view, at the low edge of a tall screen: takes the focus, gives it back, closes at a touch beside it. With something above it, it takes the whole panel. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { Icon } from './icon.tsx';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Sheet({ title, onClose, above, children }: Props) {
  const { say } = useKiosk();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before anything is painted: the sheet is what the touch asked for.
  useLayoutEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    // A caret behind the sheet would have what is hidden there laid out in each frame.
    getSelection()?.removeAllRanges();
    box?.showModal();
    return () => {
      // Once the sheet is gone: what it covers takes no focus before.
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus());
    };
  }, []);
  const beside = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by `onClose`
    <dialog class="sheet" ref={dialog} aria-label={title} onClick={beside} onClose={onClose} onCancel={onClose}>
      {above && <div class="sheet-above">{above}</div>}
      <div class="sheet-box">
        <div class="sheet-head">
          <h2>{title}</h2>
          <button type="button" class="key" onClick={onClose}>
            <Icon name="close" />
            <span>{say.value('close')}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
