/** Home: ask, choose a section, say what one wants to do, or read the newest. */
import { type LifeEvent, lifeEventNames } from '#content/model/terms.ts';
import { useKiosk } from '../../kiosk.ts';
import { Below } from '../../parts/below.tsx';
import { Go } from '../../parts/go.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Row } from '../../parts/row.tsx';
import { sectionIcon, sectionWords } from '../../parts/section-face.ts';
import type { PublishedItem } from '../../state/published.ts';
import { lifeEventWords } from '../../words/term-words.ts';
import './home.css';

const newestShown = 3;
const lifeEvents = Object.keys(lifeEventNames) as LifeEvent[];

/** Pinned first, then newest. */
export function foremost(items: readonly PublishedItem[], count: number): PublishedItem[] {
  const notices = items.filter((item) => item.kind === 'notice' || item.kind === 'report');
  return [...notices.filter((item) => item.pinned), ...notices.filter((item) => !item.pinned)].slice(0, count);
}

export function HomeView() {
  const { published, say, preferences } = useKiosk();
  const town = published.town.value;
  if (!town) return null;
  const language = preferences.language.value;
  const count = town.sections.length;
  // Columns that leave no gap at the end of the tiles, on tall and on wide screens.
  const tall = count % 3 === 0 ? 3 : 2;
  const wide = count > 8 ? 5 : 4;
  return (
    <div class="home">
      <div class="home-ask">
        <h1 id="view-title">{say.value('ask')}</h1>
        <Go to={{ view: 'search' }} class="ask-field">
          <Icon name="search" />
          <span>{say.value('askHint')}</span>
        </Go>
        <Below>
          <HotQuestions />
        </Below>
      </div>
      <Below>
        <section class="home-sections" aria-label={say.value('sections')}>
          <ul class="tiles" data-tall={tall} data-wide={wide}>
            {town.sections.map((section) => {
              const { name, about } = sectionWords(section, language);
              const found = published.bySection.value.get(section.id)?.length ?? 0;
              return (
                <li key={section.id}>
                  <Go to={{ view: 'section', id: section.id }} class="tile">
                    <span class="tile-icon">
                      <Icon name={sectionIcon(section)} />
                    </span>
                    <span class="tile-name">{name}</span>
                    <span class="tile-count">{say.value('count', { n: found })}</span>
                    <span class="tile-about">{about}</span>
                  </Go>
                </li>
              );
            })}
            <li class="tile-last" data-tall={(count + 1) % tall === 0} data-wide={(count + 1) % wide === 0}>
              <Go to={{ view: 'request' }} class="tile">
                <span class="tile-icon">
                  <Icon name="pen" />
                </span>
                <span class="tile-name">{say.value('requestTitle')}</span>
                <span class="tile-about">{say.value('requestHint')}</span>
              </Go>
            </li>
          </ul>
        </section>
        <Below>
          <section class="home-life" aria-labelledby="home-life">
            <h2 id="home-life">{say.value('wantToDo')}</h2>
            <LifeEvents />
          </section>
          <Newest />
        </Below>
      </Below>
    </div>
  );
}

/** Questions that many ask: a touch asks them. */
export function HotQuestions() {
  const { published, visit, say, go } = useKiosk();
  const questions = published.town.value?.hotQuestions ?? [];
  if (questions.length === 0) return null;
  const ask = (question: string) => {
    visit.words.value = question;
    visit.input.value = 'tap';
    go({ view: 'search' });
  };
  return (
    <div class="hot">
      <h2>{say.value('manyAsk')}</h2>
      <ul>
        {questions.slice(0, 8).map((question) => (
          <li key={question}>
            <button type="button" class="chip" lang="zh-CN" onClick={() => ask(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function LifeEvents() {
  const { term, say } = useKiosk();
  return (
    <ul class="life">
      {lifeEvents.map((event) => (
        <li key={event}>
          <Go to={{ view: 'life', event }} class="life-key">
            <Icon name={event} />
            <span>{term(lifeEventWords[event])}</span>
          </Go>
        </li>
      ))}
      <li class="life-letters">
        <Go to={{ view: 'letters' }} class="life-key">
          <Icon name="letters" />
          <span>{say.value('byLetter')}</span>
        </Go>
      </li>
    </ul>
  );
}

function Newest() {
  const { published, say } = useKiosk();
  const items = foremost(published.items.value, newestShown);
  if (items.length === 0) return null;
  return (
    <section class="home-newest" aria-labelledby="home-newest">
      <h2 id="home-newest">{say.value('newest')}</h2>
      <ul class="rows">
        {items.map((item) => (
          <li key={item.id}>
            <Row item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
