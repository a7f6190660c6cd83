/** What stands where there is nothing to show: yet, at all, or because it went wrong. */
import type { ComponentChildren } from 'preact';
import type { Reading } from '../state/answer.ts';
import { Refused, saidOf } from '../state/http.ts';
import type { Way } from '../state/router.ts';
import { Act } from './act.tsx';
import { PageHead } from './page-head.tsx';
import { To } from './to.tsx';

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      正在读取…
    </div>
  );
}

const toToday: Way = { place: { view: 'today' }, name: '今天' };

/** `back`: where one goes on from a thing that is not there, or not for this person. */
export function Failed({
  error,
  again,
  back = toToday,
}: {
  readonly error: unknown;
  readonly again: () => void;
  readonly back?: Way | undefined;
}) {
  const status = error instanceof Refused ? error.status : 0;
  const title = status === 404 ? '没有找到' : status === 403 ? '您的账号不能看这一页' : '没有读到';
  return (
    <div class="empty" role="alert">
      <p class="empty-title">{title}</p>
      <p>{status === 403 ? '需要更高的权限时，请找管理员。' : saidOf(error)}</p>
      {status === 403 || status === 404 ? (
        <To place={back.place} class="button">
          回到{back.name}
        </To>
      ) : (
        <Act act={again}>再试一次</Act>
      )}
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
  /** Heads the page until there is an answer, which then heads it itself. */
  readonly title?: string;
  /** Where the page leads back to. */
  readonly back?: Way;
  readonly children: (answer: Answer) => ComponentChildren;
};

/** The page of a reading: its answer, or why there is none yet. */
export function Read<Answer>({ of, title, back, children }: Props<Answer>) {
  if (of.value !== undefined) return <>{children(of.value)}</>;
  return (
    <>
      {title && <PageHead title={title} back={back} />}
      {of.error ? <Failed error={of.error} again={of.again} back={back} /> : <Loading />}
    </>
  );
}
