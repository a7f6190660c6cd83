/** The phone's last tab: the places that have no tab of their own, and who is signed in. */
import { BellKey } from '../parts/bell-key.tsx';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { morePlaces, Whoami } from '../parts/shell.tsx';
import { To } from '../parts/to.tsx';

export function More() {
  return (
    <>
      <PageHead title="更多" />
      <div class="more-links">
        {morePlaces().map(({ place, name, icon }) => (
          <To key={name} place={place} class="row-link">
            <Icon name={icon} />
            <span class="grow">{name}</span>
            <Icon name="next" />
          </To>
        ))}
      </div>
      <BellKey />
      <Whoami />
    </>
  );
}
