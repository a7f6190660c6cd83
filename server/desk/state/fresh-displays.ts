/** The presence of displays, asked for anew now and then: the hub announces what changes, not that a screen has reported again. */
import { useEffect } from 'preact/hooks';
import type { Displays } from '#content/wire/events.ts';
import { read } from './http.ts';
import { displays } from './live.ts';

/** As often as a screen reports. */
const refreshMs = 15_000;

/** For a page that tells whether screens report in time. */
export function useFreshDisplays(): void {
  useEffect(() => {
    const timer = setInterval(() => {
      read<Displays>('/api/desk/displays').then(
        (fresh) => {
          displays.value = fresh;
        },
        () => undefined,
      );
    }, refreshMs);
    return () => clearInterval(timer);
  }, []);
}
