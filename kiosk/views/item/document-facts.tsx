/** The facts of a document, in one place: number, dates, standing, who made it public and why. */
import { attributeNames, cadenceNames } from '#content/model/terms.ts';
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import { dateSaid } from '../../parts/row.tsx';
import { standingToday } from '../../parts/standing.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { categoryWords, standingWords } from '../../words/term-words.ts';

export function DocumentFacts({ item }: { readonly item: PublishedItem }) {
  const { say, term, published, now } = useKiosk();
  const t = say.value;
  const subject = published.town.value?.subjects.find(({ id }) => id === item.subject)?.name ?? '';
  return (
    <section class="part document-facts" id="facts" aria-labelledby="facts-title">
      <h2 id="facts-title" tabIndex={-1}>
        {t('factsTitle')}
      </h2>
      <Facts
        facts={[
          [t('documentNumber'), item.documentNumber],
          [t('identifier'), item.identifier],
          [t('publisher'), item.publisher],
          [t('issued'), dateSaid(item.issued, t)],
          [t('created'), dateSaid(item.created, t)],
          [t('standing'), term(standingWords[standingToday(item, now())])],
          [t('expires'), dateSaid(item.expires, t)],
          [t('category'), term(categoryWords[item.category])],
          [t('subject'), subject],
          [t('attribute'), item.attribute ? attributeNames[item.attribute] : ''],
          [t('legalBasis'), item.legalBasis],
          [t('cadence'), cadenceNames[item.cadence]],
        ]}
      />
    </section>
  );
}
