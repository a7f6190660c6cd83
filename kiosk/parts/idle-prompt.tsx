/** "Are you still there?": a countdown that is seen and heard, and one huge key to go on. */
import { useEffect, useRef } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';
import { knock } from './tone.ts';

const heardAt = new Set([20, 10]);

export function IdlePrompt({ left }: { readonly left: number }) {
  const { say, idle, finish, published } = useKiosk();
  const dialog = useRef<HTMLDialogElement>(null);
  const goOn = useRef<HTMLButtonElement>(null);
  const first = useRef(left);
  // What the prompt covers has lost it by the time the dialog opens.
  const focused = useRef(document.activeElement);
  useEffect(() => {
    const it = dialog.current;
    it?.showModal();
    goOn.current?.focus();
    return () => {
      it?.close();
      const before = focused.current;
      // What was covered can have it again once this is taken away.
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus({ preventScroll: true }));
    };
  }, []);
  useEffect(() => {
    if (left === first.current || left <= 5 || heardAt.has(left)) knock();
  }, [left]);
  const all = published.town.value?.countdownSeconds ?? first.current;
  // Spoken at the beginning and now and then, not each second.
  const spoken = Math.ceil(left / 10) * 10;
  const stay = (event: Event) => {
    event.preventDefault();
    idle.stay();
  };
  return (
    <dialog class="idle" ref={dialog} aria-labelledby="idle-title" onCancel={stay}>
      <h2 id="idle-title">{say.value('stillThere')}</h2>
      <p class="idle-count" aria-hidden="true">
        <Ring part={left / all} />
        <span>{left}</span>
      </p>
      <p aria-hidden="true">{say.value('clearsIn', { n: left })}</p>
      <p class="unseen" role="timer" aria-live="assertive" aria-atomic="true">
        {say.value('clearsIn', { n: spoken })}
      </p>
      <button type="button" class="idle-go" ref={goOn} onClick={stay}>
        {say.value('goOn')}
      </button>
      <button type="button" class="key" onClick={finish}>
        {say.value('endNow')}
      </button>
    </dialog>
  );
}

const around = 2 * Math.PI * 46;

function Ring({ part }: { readonly part: number }) {
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="46" class="ring-track" />
      <circle
        cx="50"
        cy="50"
        r="46"
        class="ring-rest"
        stroke-dasharray={`${around * part} ${around}`}
        transform="rotate(-90 50 50)"
      />
    </svg>
  );
}
