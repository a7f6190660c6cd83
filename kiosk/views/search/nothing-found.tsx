/** Nothing found is no dead end: the nearest, the sections, a request for information, and somebody to ask. */
import { useKiosk } from '../../kiosk.ts';
import { Go } from '../../parts/go.tsx';
import { Icon } from '../../parts/icon.tsx';
import { sectionIcon, sectionWords } from '../../parts/section-face.ts';

type Props = { readonly words: string; readonly suggestions: readonly string[] };

export function NothingFound({ words, suggestions }: Props) {
  const { say, visit, published, preferences } = useKiosk();
  const t = say.value;
  const ask = (suggestion: string) => {
    visit.input.value = 'tap';
    visit.words.value = suggestion;
  };
  return (
    <div class="nothing-found">
      <h2>{t('nothing', { words })}</h2>
      <p>
        {t('nothingHint')} {t('noted')}
      </p>
      {suggestions.length > 0 && (
        <section>
          <h3>{t('nearest')}</h3>
          <ul class="suggestions">
            {suggestions.slice(0, 6).map((suggestion) => (
              <li key={suggestion}>
                <button type="button" class="chip" lang="zh-CN" onClick={() => ask(suggestion)}>
                  {suggestion}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="ways">
        <Go to={{ view: 'help' }} class="way">
          <Icon name="help" />
          <span class="way-name">{t('callGuide')}</span>
          <span class="way-about">{t('callGuideHint')}</span>
        </Go>
        <Go to={{ view: 'request' }} class="way">
          <Icon name="pen" />
          <span class="way-name">{t('requestTitle')}</span>
          <span class="way-about">{t('requestHint')}</span>
        </Go>
        <Go to={{ view: 'letters' }} class="way">
          <Icon name="letters" />
          <span class="way-name">{t('byLetter')}</span>
          <span class="way-about">{t('byLetterHint')}</span>
        </Go>
      </div>
      <section>
        <h3>{t('lookInSections')}</h3>
        <ul class="suggestions">
          {published.town.value?.sections.map((section) => (
            <li key={section.id}>
              <Go to={{ view: 'section', id: section.id }} class="chip">
                <Icon name={sectionIcon(section)} /> {sectionWords(section, preferences.language.value).name}
              </Go>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
