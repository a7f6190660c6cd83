/** A view that is fetched when it is first opened. */
import { type Signal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Failed, Loading } from './states.tsx';

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const view: Signal<ComponentType<Props> | null> = signal(null);
  const error = signal<unknown>(null);
  const fetchIt = (): void => {
    error.value = null;
    load().then(
      (loaded) => {
        view.value = loaded;
      },
      (thrown: unknown) => {
        error.value = thrown;
      },
    );
  };
  return function Later(props: Props) {
    useEffect(() => {
      if (!view.value) fetchIt();
    }, []);
    const View = view.value;
    if (View) return <View {...props} />;
    return error.value ? <Failed error={error.value} again={fetchIt} /> : <Loading />;
  };
}
