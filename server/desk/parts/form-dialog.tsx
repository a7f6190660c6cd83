/** A form in a dialog: what the hub refuses is said above the fields, and each fault at its own field. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Fault, faultsOf, saidOf } from '../state/http.ts';
import { Act } from './act.tsx';
import { Dialog } from './dialog.tsx';
import { faultAt } from './field.tsx';

type Refusal = { readonly said: string; readonly faults: readonly Fault[] };

type Props = {
  readonly title: string;
  readonly act: () => unknown;
  /** On the button that acts. */
  readonly doing: string;
  /** On the button that closes. */
  readonly leaving: string;
  readonly tone?: 'main' | 'danger';
  readonly onClose: () => void;
  /** What a refusal means here, where it needs other words or its faults have other paths. */
  readonly refusalOf?: (error: unknown) => Refusal;
  /** The fields, given what is wrong at each. */
  readonly children: (fault: (field: string) => string) => ComponentChildren;
};

const plain = (error: unknown): Refusal => ({ said: saidOf(error), faults: faultsOf(error) });

export function FormDialog({ title, act, doing, leaving, tone = 'main', onClose, refusalOf = plain, children }: Props) {
  const refusal = useSignal<Refusal | null>(null);
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {refusal.value && (
          <p class="notice-box bad" role="alert">
            {refusal.value.said}
          </p>
        )}
        {children((field) => faultAt(refusal.value?.faults ?? [], field))}
        <div class="dialog-acts">
          <button type="button" class="button" onClick={onClose}>
            {leaving}
          </button>
          <Act
            tone={tone}
            type="submit"
            act={act}
            onFault={(error) => {
              refusal.value = refusalOf(error);
            }}
          >
            {doing}
          </Act>
        </div>
      </form>
    </Dialog>
  );
}
