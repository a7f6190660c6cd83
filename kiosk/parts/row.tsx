/** A disclosure as a line of a list: what it is, its title, and the two or three facts that help to choose. */
import type { ComponentChildren } from 'preact';
import { useKiosk } from '../kiosk.ts';
import type { PublishedItem } from '../state/published.ts';
import type { KioskSay } from '../words/kiosk-words.ts';
import { groupWords, kindWords, noticeTypeWords } from '../words/term-words.ts';
import { Go } from './go.tsx';
import { Icon, type IconName, isIconName } from './icon.tsx';
import { StandingMark } from './standing.tsx';

type Props = {
  readonly item: PublishedItem;
  /** Title with marks, and a snippet, where it was found by search. */
  readonly title?: ComponentChildren;
  readonly snippet?: ComponentChildren;
  readonly before?: () => void;
};

/** The icon of a disclosure. */
export function iconOf(item: PublishedItem): IconName {
  if (item.kind === 'notice' && isIconName(item.type)) return item.type;
  return item.kind;
}

export function Row({ item, title, snippet, before }: Props) {
  const { term, say } = useKiosk();
  return (
    <Go to={{ view: 'item', id: item.id }} class="row" before={before}>
      <Icon name={iconOf(item)} class="row-icon" />
      <span class="row-words">
        <span class="row-title" lang="zh-CN">
          {title ?? item.title}
        </span>
        {snippet && (
          <span class="row-snippet" lang="zh-CN">
            {snippet}
          </span>
        )}
        <span class="row-facts">
          {item.pinned && (
            <span class="chip-pinned">
              <Icon name="pin" /> {say.value('pinned')}
            </span>
          )}
          <StandingMark item={item} />
          <span class="row-kind">
            {term(item.kind === 'notice' ? noticeTypeWords[item.type] : kindWords[item.kind])}
          </span>
          {factsOf(item, say.value, term).map(([fact, whose]) => (
            <span key={fact} lang={whose === 'ours' ? undefined : 'zh-CN'}>
              {fact}
            </span>
          ))}
        </span>
      </span>
      <Icon name="next" class="row-next" />
    </Go>
  );
}

/** `ours`: in the language of the page; else the town's own word, Chinese. */
type RowFact = readonly [words: string, whose: 'ours' | 'the town’s'];

/** Facts that help to choose, by kind. */
function factsOf(item: PublishedItem, say: KioskSay, term: ReturnType<typeof useKiosk>['term']): RowFact[] {
  return knownOf(item, say, term).filter(([words]) => words !== '');
}

function knownOf(item: PublishedItem, say: KioskSay, term: ReturnType<typeof useKiosk>['term']): RowFact[] {
  switch (item.kind) {
    case 'guide':
      return [
        [term(groupWords[item.group]), 'ours'],
        [say(item.fees.length === 0 ? 'free' : 'paid'), 'ours'],
        [daysSaid(item.committedDays ?? item.statutoryDays, say), 'ours'],
      ];
    case 'fee':
      return [
        [item.tariffs[0]?.amount ?? '', 'the town’s'],
        [item.authority, 'the town’s'],
      ];
    case 'organisation':
      return item.phones.slice(0, 1).map(({ number }) => [number, 'the town’s']);
    case 'catalogue-item':
      return [[item.limit.raw, 'the town’s']];
    default:
      return [
        [dateSaid(item.issued, say), 'ours'],
        [item.publisher, 'the town’s'],
      ];
  }
}

/** Working days in words; empty where none are set. */
export function daysSaid(days: number | null, say: KioskSay): string {
  if (days === null) return '';
  return days === 0 ? say('onTheSpot') : say('workingDays', { n: days });
}

/** A local date as people write it in the visitor's language; empty where there is none. */
export function dateSaid(date: string | null, say: KioskSay): string {
  if (!date) return '';
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  return say('dateSaid', { y, m, d, iso: date });
}
