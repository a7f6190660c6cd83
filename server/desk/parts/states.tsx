/** What stands where there is nothing to show: yet, at all, or because it went wrong. */
import type { ComponentChildren } from 'preact';
import type { Reading } from '../state/answer.ts';
import { Refused, saidOf } from '../state/http.ts';
import { Act } from './act.tsx';

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      正在读取…
    </div>
  );
}

export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const missing = error instanceof Refused && error.status === 404;
  return (
    <div class="empty" role="alert">
      <p class="empty-title">{missing ? '没有找到' : '没有读到'}</p>
      <p>{saidOf(error)}</p>
      <Act act={again}>再试一次</Act>
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

type Props<Answer> = {
  readonly of: Reading<Answer>;
  readonly children: (answer: Answer) => ComponentChildren;
};

/** The page of a reading: its answer, or why there is none yet. */
export function Read<Answer>({ of, children }: Props<Answer>) {
  if (of.value !== undefined) return <>{children(of.value)}</>;
  return of.error ? <Failed error={of.error} again={of.again} /> : <Loading />;
}
