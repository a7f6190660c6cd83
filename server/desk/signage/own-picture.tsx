/** What a screen shows now, as its page sends it, beside what it should show; asked for again while somebody looks. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { now, shownNow } from '../state/live.ts';
import { agoText } from '../state/when.ts';

/** As often as a screen reports. */
const refreshMs = 15_000;

export function OwnPicture({ screen, name }: { readonly screen: string; readonly name: string }) {
  const askedAt = useSignal(now());
  /** When it was sent; null: it has not been, or not this time; undefined: it was never asked for. */
  const sentAt = useSignal<number | null | undefined>(undefined);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') askedAt.value = now();
    }, refreshMs);
    return () => clearInterval(timer);
  }, []);
  const there = typeof sentAt.value === 'number';
  return (
    <div class="own" hidden={sentAt.value === undefined}>
      <img
        class="own-picture"
        hidden={!there}
        src={`/api/desk/screens/${screen}/picture?${askedAt.value}`}
        alt={`${name}自己发来的画面`}
        onLoad={() => {
          sentAt.value = askedAt.peek();
        }}
        onError={() => {
          sentAt.value = null;
        }}
      />
      <span class="small soft">
        {there
          ? `它自己发来的画面，${agoText(sentAt.value ?? 0, Math.max(now(), shownNow.value))}`
          : sentAt.value === null && '它没有发来画面'}
      </span>
    </div>
  );
}
