/** What no longer holds is marked so that nobody misses it: by word, by line and by colour. */
import type { Standing } from '#content/model/terms.ts';
import { dateAt } from '#content/rules/zone.ts';
import { useKiosk } from '../kiosk.ts';
import type { PublishedItem } from '../state/published.ts';
import { standingWords } from '../words/term-words.ts';
import { Icon } from './icon.tsx';

const zone = 'Asia/Shanghai';

/** Its standing today: past its last day it has expired, whatever was noted. */
export function standingToday(item: Pick<PublishedItem, 'standing' | 'expires'>, now: number): Standing {
  const over = item.expires !== null && item.expires < dateAt(now, zone);
  return over && item.standing !== 'repealed' ? 'expired' : item.standing;
}

/** A small mark, for lists; nothing where it is in force. */
export function StandingMark({ item }: { readonly item: PublishedItem }) {
  const { term, now } = useKiosk();
  const standing = standingToday(item, now());
  if (standing === 'in-force') return null;
  return (
    <strong class="standing-mark" data-standing={standing}>
      <Icon name="warning" /> {term(standingWords[standing])}
    </strong>
  );
}

/** The banner over a document that no longer holds, and its stamp. */
export function StandingBanner({ item }: { readonly item: PublishedItem }) {
  const { term, say, now } = useKiosk();
  const standing = standingToday(item, now());
  if (standing === 'in-force') return null;
  const key = standing === 'repealed' ? 'repealedSays' : standing === 'expired' ? 'expiredSays' : 'amendedSays';
  return (
    <p class="standing-banner" data-standing={standing}>
      <strong class="standing-stamp">{term(standingWords[standing])}</strong>
      <span>{say.value(key)}</span>
    </p>
  );
}
