/** A view that is fetched when it is first opened. */
import { type Signal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Unreachable } from '#content/page/link.ts';
import { online } from '../state/live.ts';
import { PageHead } from './page-head.tsx';
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
      (cause: unknown) => {
        error.value = new Unreachable('没有取到这一页：网络断了，或者工作台刚更新过。', { cause });
      },
    );
  };
  /** Where the hub is there, what is missing is of an older desk: the page is loaded anew, at the same place. */
  const again = (): void => (online.peek() ? location.reload() : fetchIt());
  return function Later(props: Props) {
    useEffect(() => {
      if (!view.value) fetchIt();
    }, []);
    const View = view.value;
    if (View) return <View {...props} />;
    if (!error.value) return <Loading />;
    return (
      <>
        <PageHead title="没有打开这一页" />
        <Failed error={error.value} again={again} />
      </>
    );
  };
}
