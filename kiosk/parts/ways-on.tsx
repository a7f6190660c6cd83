/** Where there is nothing to read, ways on: no view is a dead end. */
import { useKiosk } from '../kiosk.ts';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';

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
