/** Head of a page: its title, where it is, and what can be done there. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Way } from '../state/router.ts';
import { nameTitle } from '../state/title.ts';
import { Icon } from './icon.tsx';
import { To } from './to.tsx';

type Props = {
  readonly title: string;
  readonly back?: Way | undefined;
  readonly about?: ComponentChildren;
  readonly children?: ComponentChildren;
};

export function PageHead({ title, back, about, children }: Props) {
  useEffect(() => {
    nameTitle(`${title} · 公开工作台`);
  }, [title]);
  return (
    <header class="page-head">
      {back && (
        <To place={back.place} class="back-link">
          <Icon name="back" />
          {back.name}
        </To>
      )}
      <div class="page-head-row">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {about && <p class="page-about">{about}</p>}
        </div>
        {children && <div class="page-acts">{children}</div>}
      </div>
    </header>
  );
}
