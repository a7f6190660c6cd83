/** What a screen shows now, as it sends it itself: asked for when somebody wants to see it. */
import { useSignal } from '@preact/signals';
import { now } from '../state/live.ts';

export function OwnPicture({ screen, name }: { readonly screen: string; readonly name: string }) {
  /** When it was asked for; null: not yet. */
  const at = useSignal<number | null>(null);
  const failed = useSignal(false);
  const ask = () => {
    failed.value = false;
    at.value = now();
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={ask} aria-label={`看${name}自己发来的画面`}>
        {at.value === null ? '看它发来的画面' : '再看一次'}
      </button>
      {at.value !== null && !failed.value && (
        <img
          class="own-picture"
          src={`/api/desk/screens/${screen}/picture?${at.value}`}
          alt={`${name}自己发来的画面`}
          onError={() => {
            failed.value = true;
          }}
        />
      )}
      {failed.value && <p class="small soft">它现在没有发来画面</p>}
    </>
  );
}
