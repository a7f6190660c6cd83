/** A part of a form under a heading of its own: what belongs together stands together. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { readonly title: string; readonly children: ComponentChildren };

export function Part({ title, children }: Props) {
  const id = useId();
  return (
    <section class="form-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div class="fields">{children}</div>
    </section>
  );
}
