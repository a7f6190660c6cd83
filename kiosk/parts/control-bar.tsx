/** Back, home, search, text, help and finish: always there, always in the same place, low where the screen is tall. */
import { useKiosk } from '../kiosk.ts';
import type { Language } from '../words/words.ts';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';

/** What the names of the other languages are written in. */
const otherTongue: Record<Language, string> = { 'zh-Hans': 'zh-Hant', 'zh-Hant': 'zh-Hans', en: 'zh-Hans' };

export function ControlBar() {
  const kiosk = useKiosk();
  const { say, trail, preferences, visit } = kiosk;
  const { view } = trail.place.value;
  return (
    <nav class="bar" aria-label={say.value('controls')}>
      <button type="button" class="bar-key" disabled={!trail.canGoBack.value} onClick={() => trail.back()}>
        <Icon name="back" />
        <span>{say.value('back')}</span>
      </button>
      <Go to={{ view: 'home' }} class="bar-key" current={view === 'home'}>
        <Icon name="home" />
        <span>{say.value('home')}</span>
      </Go>
      <Go to={{ view: 'search' }} class="bar-key bar-search" current={view === 'search'}>
        <Icon name="search" />
        <span>{say.value('search')}</span>
      </Go>
      <button type="button" class="bar-key" aria-haspopup="dialog" onClick={() => (visit.sheet.value = 'display')}>
        <Icon name="display" />
        <span>
          {say.value('display')}{' '}
          <small lang={otherTongue[preferences.language.value]}>{say.value('displayMore')}</small>
        </span>
      </button>
      <Go to={{ view: 'help' }} class="bar-key" current={view === 'help'}>
        <Icon name="help" />
        <span>{say.value('help')}</span>
      </Go>
      <button type="button" class="bar-key" title={say.value('finishHint')} onClick={kiosk.finish}>
        <Icon name="finish" />
        <span>{say.value('finish')}</span>
      </button>
    </nav>
  );
}
