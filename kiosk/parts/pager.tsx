/** Two large keys that move the view by a screen, for hands that find dragging hard; absent where everything is in sight. */

import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { afterPaint } from '../state/after-paint.ts';
import { Icon } from './icon.tsx';

export function Pager({ of }: { readonly of: RefObject<HTMLElement> }) {
  const { say } = useKiosk();
  const can = useSignal({ up: false, down: false });

  useEffect(() => {
    const view = of.current;
    if (!view) return;
    const look = () => {
      const rest = view.scrollHeight - view.clientHeight - view.scrollTop;
      const next = { up: view.scrollTop > 4, down: rest > 4 };
      if (next.up !== can.peek().up || next.down !== can.peek().down) can.value = next;
    };
    // Asking for the height lays the page out, and keys that come or go do so again: once for all that changed in a frame, when that was painted.
    let callOff: (() => void) | undefined;
    const soon = () => {
      callOff?.();
      callOff = afterPaint(look);
    };
    const sizes = new ResizeObserver(soon);
    const changes = new MutationObserver(soon);
    sizes.observe(view);
    changes.observe(view, { childList: true, subtree: true });
    view.addEventListener('scroll', soon, { passive: true });
    soon();
    return () => {
      sizes.disconnect();
      changes.disconnect();
      callOff?.();
      view.removeEventListener('scroll', soon);
    };
  }, [of, can]);

  const move = (way: 1 | -1) => of.current?.scrollBy({ top: way * of.current.clientHeight * 0.82 });
  if (!can.value.up && !can.value.down) return null;
  return (
    <div class="pager">
      <button type="button" disabled={!can.value.up} onClick={() => move(-1)}>
        <Icon name="up" />
        <span>{say.value('pageUp')}</span>
      </button>
      <button type="button" disabled={!can.value.down} onClick={() => move(1)}>
        <Icon name="down" />
        <span>{say.value('pageDown')}</span>
      </button>
    </div>
  );
}
