/** Where there is nothing to read, ways on: no view is a dead end. */
import { useKiosk } from '../kiosk.ts';
import type { Place } from '../state/router.ts';
import { Go } from './go.tsx';
import { Icon, type IconName } from './icon.tsx';

type WayProps = { readonly to: Place; readonly icon: IconName; readonly name: string; readonly about: string };

/** A way on, with a line that says what one finds there. */
export function Way({ to, icon, name, about }: WayProps) {
  return (
    <Go to={to} class="way">
      <Icon name={icon} />
      <span class="way-name">{name}</span>
      <span class="way-about">{about}</span>
    </Go>
  );
}

export function WaysOn() {
  const { say } = useKiosk();
  return (
    <div class="ways">
      <Go to={{ view: 'home' }} class="key key-strong">
        <Icon name="home" />
        <span>{say.value('home')}</span>
      </Go>
      <Go to={{ view: 'search' }} class="key">
        <Icon name="search" />
        <span>{say.value('search')}</span>
      </Go>
      <Go to={{ view: 'help' }} class="key">
        <Icon name="help" />
        <span>{say.value('help')}</span>
      </Go>
    </div>
  );
}

/** What a list says that has no rows. */
export function Empty({ says }: { readonly says: string }) {
  return (
    <div class="empty">
      <p>{says}</p>
      <WaysOn />
    </div>
  );
}
