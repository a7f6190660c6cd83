/** What one can do with a disclosure: take it home on a phone, have it read aloud, print it. */
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { ReadAloud } from './read-aloud.tsx';
import { makeReady } from './take-home.tsx';

export function Tools({ item }: { readonly item: PublishedItem }) {
  const { say, prints, published, visit } = useKiosk();
  const town = published.town.value;
  useEffect(() => makeReady({ item, town }), [item, town]);
  return (
    <div class="tools">
      <button type="button" class="key" aria-haspopup="dialog" onClick={() => (visit.sheet.value = 'take-home')}>
        <Icon name="code" />
        <span>{say.value('takeHome')}</span>
      </button>
      <ReadAloud key={item.id} />
      {prints && (
        <button type="button" class="key" onClick={() => print()}>
          <Icon name="print" />
          <span>{say.value('print')}</span>
        </button>
      )}
    </div>
  );
}
