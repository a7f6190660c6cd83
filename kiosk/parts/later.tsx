/** A view that is fetched after the first paint, so that the first view is light; fetched ahead when the page has time. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useKiosk } from '../kiosk.ts';

type Module<Props> = () => Promise<ComponentType<Props>>;

const waiting = new Set<() => Promise<unknown>>();
const againMs = 3000;

/** Fetches every such view now, so that they are there when the hub is away. */
export async function fetchAhead(): Promise<void> {
  for (const load of waiting) await load().catch(() => undefined);
}

/** The component of a module that comes later; knocks again where the hub is away. */
export function later<Props extends object>(module: Module<Props>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = async () => {
    loaded ??= await module();
    waiting.delete(load);
    return loaded;
  };
  waiting.add(load);

  return function Later(props: Props) {
    const { say } = useKiosk();
    const [, arrived] = useState(0);
    const View = loaded;
    useEffect(() => {
      // It may have come since this was painted.
      if (View) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let left = false;
      const knock = () =>
        load().then(
          () => !left && arrived(1),
          () => {
            if (!left) timer = setTimeout(knock, againMs);
          },
        );
      void knock();
      return () => {
        left = true;
        clearTimeout(timer);
      };
    }, []);
    return View ? <View {...props} /> : <p class="loading">{say.value('loading')}</p>;
  };
}
