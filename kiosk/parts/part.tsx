/** A part of a long page under its heading, and the keys that lead to each part. */
import type { ComponentChildren } from 'preact';
import { useKiosk } from '../kiosk.ts';
import { Icon, type IconName } from './icon.tsx';

type PartProps = {
  /** Of the title, where it is the town's. */
  readonly lang?: string;
  readonly id: string;
  readonly title: string;
  readonly icon?: IconName;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Part({ id, title, lang, icon, aside, children }: PartProps) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <div class="part-head">
        <h2 id={`${id}-title`} tabIndex={-1} lang={lang}>
          {icon && <Icon name={icon} />} {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** `lang`: of its words, where they are the town's. */
export type PartLink = { readonly id: string; readonly words: string; readonly lang?: string };

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
      {parts.map(({ id, words, lang }) => (
        <button key={id} type="button" class="chip" lang={lang} onClick={() => show(id)}>
          {words}
        </button>
      ))}
    </nav>
  );
}
