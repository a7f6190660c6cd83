/** Nothing found is no dead end: the nearest, the sections, a request for information, and somebody to ask. */
import type { Section } from '#content/model/town.ts';
import { inSection } from '#content/rules/publication.ts';
import { useKiosk } from '../../kiosk.ts';
import { Go } from '../../parts/go.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Row } from '../../parts/row.tsx';
import { sectionIcon, sectionWords } from '../../parts/section-face.ts';
import { Way } from '../../parts/ways-on.tsx';

type Props = { readonly words: string; readonly suggestions: readonly string[] };

export function NothingFound({ words, suggestions }: Props) {
  const { say, asking, published, preferences } = useKiosk();
  const t = say.value;
  const nearest = suggestions
    .slice(0, 5)
    .flatMap((title) => published.items.value.find((it) => it.title === title) ?? []);
  const sections = published.town.value?.sections ?? [];
  const likely = sections.filter((section) => nearest.some((item) => inSection(section, item)));
  const sectionKeys = (some: readonly Section[]) => (
    <ul class="suggestions">
      {some.map((section) => (
        <li key={section.id}>
          <Go to={{ view: 'section', id: section.id }} class="chip">
            <Icon name={sectionIcon(section)} /> {sectionWords(section, preferences.language.value).name}
          </Go>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="nothing-found">
      <h2>{t('nothing', { words })}</h2>
      <p>
        {t('nothingHint')}
        {t('noted')}
      </p>
      {nearest.length > 0 && (
        <section>
          <h3>{t('nearest')}</h3>
          <ul class="rows">
            {nearest.map((item) => (
              <li key={item.id}>
                <Row item={item} before={() => asking.opened(item.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {likely.length > 0 && (
        <section>
          <h3>{t('likelySections')}</h3>
          {sectionKeys(likely)}
        </section>
      )}
      <div class="ways">
        <Way to={{ view: 'help' }} icon="help" name={t('callGuide')} about={t('callGuideHint')} />
        <Way to={{ view: 'request' }} icon="pen" name={t('requestTitle')} about={t('requestHint')} />
        <Way to={{ view: 'letters' }} icon="letters" name={t('byLetter')} about={t('byLetterHint')} />
      </div>
      <section>
        <h3>{t('lookInSections')}</h3>
        {sectionKeys(sections.filter((section) => !likely.includes(section)))}
      </section>
    </div>
  );
}
