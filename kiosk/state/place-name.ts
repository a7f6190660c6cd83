/** What a place is called in the visitor's language: the page's title, which screen readers say and a phone shows. */
import type { Kiosk } from '../kiosk.ts';
import { sectionWords } from '../parts/section-face.ts';
import { lifeEventWords } from '../words/term-words.ts';

/** Empty at home, and where there is no such thing any more. */
export function placeName({ trail, published, preferences, say, term }: Kiosk): string {
  const place = trail.place.value;
  switch (place.view) {
    case 'section': {
      const section = published.town.value?.sections.find(({ id }) => id === place.id);
      return section ? sectionWords(section, preferences.language.value).name : '';
    }
    case 'item':
    case 'file':
      return published.byId.value.get(place.id)?.title ?? '';
    case 'life':
      return say.value('lifeTitle', { event: term(lifeEventWords[place.event]) });
    case 'search':
      return say.value('search');
    case 'letters':
      return say.value('lettersTitle');
    case 'request':
      return say.value('requestTitle');
    case 'help':
      return say.value('helpTitle');
    default:
      return '';
  }
}
