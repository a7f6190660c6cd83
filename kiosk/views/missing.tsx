/** What was here is no longer public, or never was: says so, and shows ways on. */
import { useKiosk } from '../kiosk.ts';
import { Go } from '../parts/go.tsx';
import { Icon } from '../parts/icon.tsx';

export function Missing() {
  const { say } = useKiosk();
  return (
    <div class="nothing" role="status">
      <h1>{say.value('gone')}</h1>
      <p>{say.value('goneHint')}</p>
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
    </div>
  );
}
