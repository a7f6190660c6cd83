/** The head of every view: seal, town, where one is, the hub's time, and the small honest sign when the hub is away. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { localAt } from '#content/rules/zone.ts';
import { useKiosk } from '../kiosk.ts';
import { Icon, Ridge, Seal } from './icon.tsx';

const zone = 'Asia/Shanghai';
const weekdays = {
  'zh-Hans': ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  'zh-Hant': ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

export function TownHead() {
  const { published, preferences, say, away } = useKiosk();
  const town = published.town.value;
  const language = preferences.language.value;
  const name = town && (language === 'en' ? town.nameEn : language === 'zh-Hant' ? town.nameHant : town.name);
  return (
    <header class="head">
      <Ridge />
      <Seal />
      <p class="head-name">
        <span class="head-town">{name ?? ''}</span> <span class="head-what">{say.value('disclosure')}</span>
        <span class="head-hall" lang="zh-CN">
          {town?.hall}
        </span>
      </p>
      <p class="head-away" role="status">
        {away.value && (
          <>
            <Icon name="away" /> <span>{say.value('away')}</span>
          </>
        )}
      </p>
      <HeadClock />
    </header>
  );
}

function HeadClock() {
  const { now, preferences } = useKiosk();
  const at = useSignal(now());
  useEffect(() => {
    const timer = setInterval(() => (at.value = now()), 1000);
    return () => clearInterval(timer);
  }, [now, at]);
  const { date, ms, weekday } = localAt(at.value, zone);
  const [year, month, day] = date.split('-').map(Number);
  const time = `${String(Math.floor(ms / 3_600_000)).padStart(2, '0')}:${String(Math.floor(ms / 60_000) % 60).padStart(2, '0')}`;
  const language = preferences.language.value;
  return (
    <p class="head-clock">
      <time class="head-time">{time}</time>{' '}
      <span class="head-date">
        {language === 'en' ? `${date}` : `${year}年${month}月${day}日`} {weekdays[language][weekday - 1]}
      </span>
    </p>
  );
}
