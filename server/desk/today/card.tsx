/** A card of the first page: what it is about, how many there are, and the way to all of them. */
import type { ComponentChildren } from 'preact';
import { To } from '../parts/to.tsx';
import type { Place } from '../state/router.ts';

/** So many rows of a card are shown. */
export const most = 6;

type Props = {
  readonly title: string;
  readonly count?: number | undefined;
  readonly urgent?: boolean;
  readonly all?: { readonly place: Place; readonly name: string };
  readonly children: ComponentChildren;
};

export function Card({ title, count = 0, urgent = false, all, children }: Props) {
  return (
    <section class={`card${urgent ? ' urgent' : ''}`}>
      <header class="card-head">
        <h2>
          {title}
          {count > 0 && <span class="count number">{count}</span>}
        </h2>
        {all && <To place={all.place}>{all.name}</To>}
      </header>
      {children}
    </section>
  );
}

/** A fact with its mark: good, to be looked at, or bad; the words say it too. */
export function Fact({
  tone,
  children,
}: {
  readonly tone: 'good' | 'wait' | 'bad' | '';
  readonly children: ComponentChildren;
}) {
  return (
    <li>
      <span class={`dot ${tone}`} aria-hidden="true" />
      {children}
    </li>
  );
}
