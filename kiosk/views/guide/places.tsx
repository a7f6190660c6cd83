/** Where and when a service is handled, and whether it can be done from home. */
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import { Part } from '../../parts/part.tsx';
import type { GuideItem } from './at-a-glance.tsx';

export function Places({ item }: { readonly item: GuideItem }) {
  const { say } = useKiosk();
  const t = say.value;
  return (
    <Part id="places" title={t('places')} icon="place">
      {item.places.map((place) => (
        <div key={place.address + place.counter} class="place" lang="zh-CN">
          {place.name && <h3>{place.name}</h3>}
          <Facts
            facts={[
              [t('counter'), place.counter],
              [t('address'), place.address],
              [t('hours'), place.hours],
              [t('phone'), item.phone],
            ]}
          />
        </div>
      ))}
      {item.online && (
        <p class="plain">
          {t('onlineAt')}
          <span class="address">{item.online}</span>
        </p>
      )}
    </Part>
  );
}
