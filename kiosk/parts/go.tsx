/** A link to a place of the kiosk: a real link to screen readers and keyboards, a step on the trail to the kiosk. */
import type { ComponentChildren } from 'preact';
import { useKiosk } from '../kiosk.ts';
import { addressOf, type Place } from '../state/router.ts';

type Props = {
  readonly to: Place;
  readonly class?: string;
  readonly children: ComponentChildren;
  readonly label?: string | undefined;
  /** Called before the step, e.g. to note what was opened. */
  readonly before?: (() => void) | undefined;
  readonly current?: boolean;
};

export function Go({ to, class: className, children, label, before, current }: Props) {
  const { go } = useKiosk();
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    before?.();
    go(to);
  };
  return (
    <a
      href={addressOf(to)}
      class={className}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      draggable={false}
      onClick={follow}
    >
      {children}
    </a>
  );
}
