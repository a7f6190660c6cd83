/** Everything for one life event: the services first, then what else touches it. */
import type { LifeEvent } from '#content/model/terms.ts';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty } from '../../parts/ways-on.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { lifeEventWords } from '../../words/term-words.ts';
import { Grouped } from '../section/section.tsx';

/** Guides for the event. */
export function guidesFor(event: LifeEvent, items: readonly PublishedItem[]): PublishedItem[] {
  return items.filter((item) => item.kind === 'guide' && item.lifeEvents.includes(event));
}

export function LifeView({ event }: { readonly event: LifeEvent }) {
  const { published, say, term } = useKiosk();
  const items = guidesFor(event, published.items.value);
  return (
    <div class="section">
      <div class="title-band">
        <span class="title-icon">
          <Icon name={event} />
        </span>
        <h1 id="view-title">{say.value('lifeTitle', { event: term(lifeEventWords[event]) })}</h1>
        <p class="title-count">{say.value('count', { n: items.length })}</p>
      </div>
      {items.length === 0 ? <Empty says={say.value('nothingHere')} /> : <Grouped items={items} />}
    </div>
  );
}
