/** A section: its disclosures, newest first under their years; guides by field; narrowed by a touch. */
import type { ServiceGroup } from '#content/model/terms.ts';
import { useKiosk } from '../../kiosk.ts';
import { useDrawn, useHeadPainted } from '../../parts/below.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useKept } from '../../parts/kept.ts';
import { Row } from '../../parts/row.tsx';
import { sectionIcon, sectionWords } from '../../parts/section-face.ts';
import { Empty } from '../../parts/ways-on.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { groupWords } from '../../words/term-words.ts';
import { Missing } from '../missing.tsx';
import { type Group, groupsOf } from './grouping.ts';
import './section.css';

const step = 40;

export function SectionView({ id }: { readonly id: string }) {
  const { published, preferences, say } = useKiosk();
  const section = published.town.value?.sections.find((one) => one.id === id);
  if (!section) return <Missing />;
  const items = published.bySection.value.get(id) ?? [];
  const { name, about } = sectionWords(section, preferences.language.value);
  return (
    <div class="section">
      <div class="title-band">
        <span class="title-icon">
          <Icon name={sectionIcon(section)} />
        </span>
        <div>
          <h1 id="view-title">{name}</h1>
          <p>{about}</p>
        </div>
        <p class="title-count">{say.value('count', { n: items.length })}</p>
      </div>
      {items.length === 0 ? <Empty says={say.value('sectionEmpty')} /> : <Grouped items={items} />}
    </div>
  );
}

/** Groups with keys to choose one; a long list comes in steps. */
export function Grouped({ items }: { readonly items: readonly PublishedItem[] }) {
  const { say, term } = useKiosk();
  const chosen = useKept<string | null>('chosen', null);
  const shown = useKept('shown', step);
  const groups = groupsOf(items);
  const nameOf = (group: Group) => {
    if (group.by === 'field') return term(groupWords[group.key as ServiceGroup]);
    return group.key === '' ? say.value('noDate') : say.value('yearOf', { n: group.key });
  };
  const one = groups.some(({ key }) => key === chosen.value) ? chosen.value : null;
  const choose = (key: string | null) => {
    chosen.value = key;
    shown.value = step;
  };
  const total = countOf(groups, one);
  const most = Math.min(total, shown.value);
  const headPainted = useHeadPainted();
  const drawn = useDrawn(one ?? '', most);
  let left = drawn;
  return (
    <>
      {groups.length > 1 && headPainted && (
        <fieldset class="choices" aria-label={say.value('onlyThese')}>
          <button type="button" class="chip" aria-pressed={one === null} onClick={() => choose(null)}>
            {say.value('all')}
          </button>
          {groups.map((group) => (
            <button
              key={group.key}
              type="button"
              class="chip"
              aria-pressed={one === group.key}
              onClick={() => choose(group.key)}
            >
              {nameOf(group)} <span class="chip-count">{group.items.length}</span>
            </button>
          ))}
        </fieldset>
      )}
      {groups
        .filter(({ key }) => one === null || key === one)
        .map((group) => {
          const part = group.items.slice(0, Math.max(0, left));
          left -= part.length;
          if (part.length === 0) return null;
          return (
            <section key={group.key} class="group">
              {groups.length > 1 && <h2>{nameOf(group)}</h2>}
              <ul class="rows">
                {part.map((item) => (
                  <li key={item.id}>
                    <Row item={item} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      {drawn === most && <More rest={total - most} onMore={() => (shown.value += step)} />}
    </>
  );
}

const countOf = (groups: readonly Group[], key: string | null): number =>
  groups.reduce((sum, group) => sum + (key === null || key === group.key ? group.items.length : 0), 0);

function More({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) {
  const { say } = useKiosk();
  if (rest <= 0) return null;
  return (
    <button type="button" class="key more" onClick={onMore}>
      <Icon name="down" />
      <span>{say.value('more', { n: Math.min(step, rest) })}</span>
    </button>
  );
}
