/** A link to a place of the desk; opens in a new tab like any link when asked to. */
import type { ComponentChildren } from 'preact';
import { addressOf, go, type Place } from '../state/router.ts';

type Props = {
  readonly place: Place;
  readonly class?: string;
  readonly current?: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
};

export function To({ place, current = false, label, children, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={addressOf(place)}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void go(place);
      }}
    >
      {children}
    </a>
  );
}
