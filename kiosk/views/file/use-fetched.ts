/** Something of the hub's that a view waits for: again by itself where the hub was away and is back. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useKiosk } from '../../kiosk.ts';
import { FileFault, type FileTrouble } from '../../state/files.ts';

export type Fetched<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: FileTrouble };

const againMs = 5000;

/** What `load` gives for `key`; `leave` is told of a value that is no longer wanted. */
export function useFetched<Value>(
  key: string,
  load: (key: string) => Promise<Value>,
  leave: (value: Value) => void = () => {},
): Fetched<Value> {
  const { online } = useKiosk();
  const fetched = useSignal<Fetched<Value>>({ state: 'waiting' });
  useEffect(() => {
    let left = false;
    let held: { readonly value: Value } | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      try {
        const value = await load(key);
        if (left) return leave(value);
        held = { value };
        fetched.value = { state: 'there', value };
      } catch (error) {
        if (left) return;
        const state = error instanceof FileFault ? error.trouble : 'unreadable';
        fetched.value = { state };
        if (state === 'away') timer = setTimeout(askOnline, againMs);
      }
    };
    const askOnline = () => {
      if (online.peek()) void ask();
      else timer = setTimeout(askOnline, againMs);
    };
    fetched.value = { state: 'waiting' };
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
      if (held) leave(held.value);
    };
  }, [key]);
  return fetched.value;
}
