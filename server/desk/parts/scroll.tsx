/** A region that scrolls sideways, reachable by keyboard to do so. */
import type { ComponentChildren } from 'preact';

type Props = { readonly label: string; readonly class?: string; readonly children: ComponentChildren };

export function Scroll({ label, class: more = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class={`scroll ${more}`} tabIndex={0} aria-label={`${label}，可左右滚动`}>
      {children}
    </section>
  );
}
