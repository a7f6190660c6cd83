/** A part of a long page under its heading, and the keys that lead to each part. */
import type { ComponentChildren } from 'preact';
import { useKiosk } from '../kiosk.ts';
import { Icon, type IconName } from './icon.tsx';

type PartProps = {
  readonly id: string;
  readonly title: string;
  readonly icon?: IconName;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Part({ id, title, icon, aside, children }: PartProps) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <div class="part-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {icon && <Icon name={icon} />} {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export type PartLink = { readonly id: string; readonly words: string };

/** The table of contents: a touch brings the part into sight and the focus to its heading. */
export function PartLinks({ parts }: { readonly parts: readonly PartLink[] }) {
  const { say } = useKiosk();
  if (parts.length < 3) return null;
  const show = (id: string) => {
    const part = document.getElementById(id);
    part?.scrollIntoView({ block: 'start' });
    (document.getElementById(`${id}-title`) ?? part)?.focus({ preventScroll: true });
  };
  return (
    <nav class="contents" aria-label={say.value('contents')}>
      {parts.map(({ id, words }) => (
        <button key={id} type="button" class="chip" onClick={() => show(id)}>
          {words}
        </button>
      ))}
    </nav>
  );
}
