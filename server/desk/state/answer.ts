/** A page's reading of the hub: what it answered last, whether it is being asked, what went wrong. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { read } from './http.ts';

export type Reading<Answer> = {
  /** The last answer; stays while it is asked again. */
  readonly value: Answer | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly again: () => void;
  /** Puts an answer there that came by another way, e.g. of a step taken. */
  readonly set: (value: Answer) => void;
};

/** Reads `path` now and whenever it or `news` changes; null reads nothing. */
export function useAnswer<Answer>(path: string | null, news?: ReadonlySignal<number>): Reading<Answer> {
  const value = useSignal<{ path: string; answer: Answer } | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  const loading = useSignal(path !== null);
  const round = useRef(0);
  const seen = news?.value;

  const again = useCallback(() => {
    if (path === null) return;
    round.current += 1;
    const mine = round.current;
    loading.value = true;
    read<Answer>(path).then(
      (answer) => {
        if (mine !== round.current) return;
        value.value = { path, answer };
        error.value = undefined;
        loading.value = false;
      },
      (thrown: unknown) => {
        if (mine !== round.current) return;
        error.value = thrown;
        loading.value = false;
      },
    );
  }, [path]);
  useEffect(again, [again, seen]);

  return {
    value: value.value?.path === path ? value.value?.answer : undefined,
    error: error.value,
    loading: loading.value,
    again,
    set: (answer) => {
      if (path === null) return;
      round.current += 1;
      value.value = { path, answer };
      error.value = undefined;
      loading.value = false;
    },
  };
}
