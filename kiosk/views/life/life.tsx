/** Everything for one life event: the services first, then what else touches it. */
import type { LifeEvent } from '#content/model/terms.ts';
import { touching } from '#content/rules/search/life-events.ts';
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Row } from '../../parts/row.tsx';
import { Empty } from '../../parts/ways-on.tsx';
import { lifeEventWords } from '../../words/term-words.ts';
import { Grouped } from '../section/section.tsx';

export function LifeView({ event }: { readonly event: LifeEvent }) {
  const { published, say, term } = useKiosk();
  const items = touching(event, published.items.value);
  const guides = items.filter(({ kind }) => kind === 'guide');
  const others = items.filter(({ kind }) => kind !== 'guide');
  return (
    <div class="section">
      <div class="title-band">
        <span class="title-icon">
          <Icon name={event} />
        </span>
        <h1 id="view-title">{say.value('lifeTitle', { event: term(lifeEventWords[event]) })}</h1>
        <p class="title-count">{say.value('count', { n: items.length })}</p>
      </div>
      {items.length === 0 && <Empty says={say.value('nothingHere')} />}
      {guides.length > 0 && <Grouped items={guides} />}
      {others.length > 0 && (
        <Below>
          <section class="group">
            <h2>{say.value('related')}</h2>
            <ul class="rows">
              {others.map((item) => (
                <li key={item.id}>
                  <Row item={item} />
                </li>
              ))}
            </ul>
          </section>
        </Below>
      )}
    </div>
  );
}
