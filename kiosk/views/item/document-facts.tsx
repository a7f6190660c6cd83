/** The facts of a document, in one place: number, dates, standing, who made it public and why. */
import { useKiosk } from '../../kiosk.ts';
import { Facts } from '../../parts/facts.tsx';
import { dateSaid } from '../../parts/row.tsx';
import { standingToday } from '../../parts/standing.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { attributeWords, cadenceWords, categoryWords } from '../../words/item-term-words.ts';
import { standingWords } from '../../words/term-words.ts';

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
          [t('issued'), dateSaid(item.issued, t), 'ours'],
          [t('created'), dateSaid(item.created, t), 'ours'],
          [t('standing'), term(standingWords[standingToday(item, now())]), 'ours'],
          [t('expires'), dateSaid(item.expires, t), 'ours'],
          [t('category'), term(categoryWords[item.category]), 'ours'],
          [t('subject'), subject],
          [t('attribute'), item.attribute ? term(attributeWords[item.attribute]) : '', 'ours'],
          [t('legalBasis'), item.legalBasis],
          [t('cadence'), term(cadenceWords[item.cadence]), 'ours'],
        ]}
      />
    </section>
  );
}
