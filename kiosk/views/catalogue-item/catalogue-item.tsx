/** An item of the standard catalogue: the columns of the catalogue, and what has been published under it. */
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { attributeWords, channelWords } from '../../words/item-term-words.ts';
import { Ties } from '../item/related.tsx';

type Props = { readonly item: Extract<PublishedItem, { kind: 'catalogue-item' }> };

export function CatalogueItemFace({ item }: Props) {
  const { say, term, published } = useKiosk();
  const t = say.value;
  const done = item.fulfilledBy.map((id) => published.byId.value.get(id)).filter((one) => one !== undefined);
  const subject = published.town.value?.subjects.find(({ id }) => id === item.subject);
  return (
    <div class="catalogue-item">
      <Facts
        class="facts-columns"
        facts={[
          [t('subject'), subject ? `${subject.number}　${subject.name}` : ''],
          [t('firstMatter'), item.firstMatter],
          [t('secondMatter'), item.secondMatter],
          [t('elements'), <Lines key="elements" text={item.elements} />],
          [t('basisOf'), <Lines key="basis" text={item.basis.join('\n')} />],
          [t('limit'), item.limit.raw],
          [t('body'), item.publisher],
          [t('carriers'), item.carriers.map((carrier) => term(channelWords[carrier])).join(t('comma')), 'ours'],
          [t('audienceGroup'), item.audienceGroup],
          [t('way'), item.attribute ? term(attributeWords[item.attribute]) : '', 'ours'],
          [t('disclosureLevel'), t(item.level), 'ours'],
        ]}
      />
      {done.length > 0 && <Ties id="fulfilled" title={t('fulfilledBy')} items={done} />}
    </div>
  );
}

function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <span key={line} class="line">
          {line}
        </span>
      ))}
    </>
  );
}
