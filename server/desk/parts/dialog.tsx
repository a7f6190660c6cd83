/** Dialogs over the page: the browser's own, which keep the focus inside and close with Escape. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Cannot be closed but by what it asks for. */
  readonly firm?: boolean;
};

export function Dialog({ title, onClose, children, firm = false }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

type Question = {
  readonly title: string;
  readonly text: string;
  readonly options: readonly {
    readonly key: string;
    readonly name: string;
    readonly tone?: 'main' | 'danger' | 'plain';
  }[];
};
type Open = Question & { readonly answer: (key: string | null) => void };
const open = signal<Open | null>(null);

/** Asks with a dialog; null where it was closed without an answer. */
export const choose = (question: Question): Promise<string | null> =>
  new Promise((resolve) => {
    open.value = {
      ...question,
      answer: (key) => {
        open.value = null;
        resolve(key);
      },
    };
  });

/** Where `choose` asks; stands once on the page. */
export function AskedQuestion() {
  const asked = open.value;
  if (!asked) return null;
  return (
    <Dialog title={asked.title} onClose={() => asked.answer(null)}>
      <p>{asked.text}</p>
      <div class="dialog-acts">
        {asked.options.map(({ key, name, tone = 'plain' }) => (
          <button type="button" key={key} class={`button ${tone}`} onClick={() => asked.answer(key)}>
            {name}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
