/** An organisation: its telephones large, where and when to find it, what it does. */
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Part } from '../../parts/part.tsx';
import type { PublishedItem } from '../../state/published.ts';

type Props = { readonly item: Extract<PublishedItem, { kind: 'organisation' }> };

export function OrganisationFace({ item }: Props) {
  const { say } = useKiosk();
  const t = say.value;
  return (
    <div class="organisation">
      {item.phones.length > 0 && (
        <ul class="phones" lang="zh-CN">
          {item.phones.map(({ label, number }) => (
            <li key={label + number}>
              <Icon name="phone" />
              <span class="phone-label">{label}</span>
              <strong class="phone-number">{number}</strong>
            </li>
          ))}
        </ul>
      )}
      <Facts
        class="facts-large"
        facts={[
          [t('address'), item.address],
          [t('hours'), item.hours],
          [t('leader'), item.leader && `${item.leader.post}${item.leader.name ? `　${item.leader.name}` : ''}`],
        ]}
      />
      {item.functions.length > 0 && (
        <Part id="functions" title={t('functions')} icon="organisation">
          <ol class="numbered" lang="zh-CN">
            {item.functions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        </Part>
      )}
    </div>
  );
}
