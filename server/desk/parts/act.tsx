/** A button that does something at the hub: says that it is at work, and what went wrong. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { saidOf } from '../state/http.ts';
import { say } from '../state/toasts.ts';

type Props = {
  readonly act: () => unknown;
  readonly tone?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly class?: string;
  readonly type?: 'button' | 'submit';
  /** Why it is not open now; the button stays reachable and says so. */
  readonly why?: string | null | undefined;
  readonly label?: string;
  /** Called instead of a message where `act` throws. */
  readonly onFault?: (error: unknown) => void;
  readonly children: ComponentChildren;
};

export function Act({ act, tone = 'plain', class: more = '', type = 'button', why, label, onFault, children }: Props) {
  const busy = useSignal(false);
  const closed = Boolean(why);
  async function press(event: Event): Promise<void> {
    event.preventDefault();
    if (busy.value) return;
    if (why) {
      say(why, 'bad');
      return;
    }
    busy.value = true;
    try {
      await act();
    } catch (error) {
      if (onFault) onFault(error);
      else say(saidOf(error), 'bad');
    } finally {
      busy.value = false;
    }
  }
  return (
    <button
      type={type}
      class={`button ${tone} ${more}`}
      aria-disabled={closed || busy.value ? 'true' : undefined}
      aria-busy={busy.value ? 'true' : undefined}
      aria-label={label}
      title={why ?? undefined}
      onClick={press}
    >
      {children}
    </button>
  );
}
