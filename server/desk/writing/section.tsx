/** A numbered part of the page on which one writes. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  readonly number: number;
  readonly title: string;
  readonly about?: string;
  readonly children: ComponentChildren;
};

export function Section({ number, title, about, children }: Props) {
  const id = useId();
  return (
    <section class="card writing-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <span class="section-number" aria-hidden="true">
            {number}
          </span>
          {title}
        </h2>
        {about && <p class="hint">{about}</p>}
      </header>
      {children}
    </section>
  );
}
