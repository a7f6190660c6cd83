/** What one can do with a disclosure: take it home on a phone, have it read aloud, print it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { Icon } from '../../parts/icon.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import type { PublishedItem } from '../../state/published.ts';
import { ReadAloud } from './read-aloud.tsx';
import { makeReady, TakeHome } from './take-home.tsx';

export function Tools({ item }: { readonly item: PublishedItem }) {
  const { say, prints, published } = useKiosk();
  const shown = useSignal(false);
  const town = published.town.value;
  useEffect(() => makeReady({ item, town }), [item, town]);
  return (
    <div class="tools">
      <button type="button" class="key" aria-haspopup="dialog" onClick={() => (shown.value = true)}>
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
      {shown.value && (
        <Sheet title={`${say.value('takeHome')} · ${say.value('takeHomeHint')}`} onClose={() => (shown.value = false)}>
          <TakeHome item={item} />
        </Sheet>
      )}
    </div>
  );
}
