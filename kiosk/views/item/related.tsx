/** What belongs to a disclosure: the policy that it explains, explanations of it, services under its field. */
import { useKiosk } from '../../kiosk.ts';
import { Row } from '../../parts/row.tsx';
import type { PublishedItem } from '../../state/published.ts';

type Tied = { readonly policy: PublishedItem | undefined; readonly explanations: readonly PublishedItem[] };

/** The ties of a document, both ways. */
export function tiesOf(item: PublishedItem, items: readonly PublishedItem[]): Tied {
  return {
    policy: item.kind === 'notice' && item.interprets ? items.find(({ id }) => id === item.interprets) : undefined,
    explanations: items.filter((one) => one.kind === 'notice' && one.interprets === item.id),
  };
}

export function Related({ item }: { readonly item: PublishedItem }) {
  const { published, say } = useKiosk();
  const { policy, explanations } = tiesOf(item, published.items.value);
  return (
    <>
      {policy && <Ties id="policy" title={say.value('interprets')} items={[policy]} />}
      {explanations.length > 0 && <Ties id="explanations" title={say.value('interpretedBy')} items={explanations} />}
    </>
  );
}

type TiesProps = { readonly id: string; readonly title: string; readonly items: readonly PublishedItem[] };

export function Ties({ id, title, items }: TiesProps) {
  return (
    <section class="part ties" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      <ul class="rows">
        {items.map((one) => (
          <li key={one.id}>
            <Row item={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
