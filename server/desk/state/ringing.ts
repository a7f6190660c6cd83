/** While visitors call, the desk rings every few seconds and says so in its title. */
import { computed, effect } from '@preact/signals';
import { bell, muted, strike } from './bell.ts';
import { online, openCalls } from './live.ts';
import { countCalls } from './title.ts';

/** From stroke to stroke. */
const everyMs = 5000;

/** Changes with each call that comes; empty where nothing is to be heard. Nobody can answer while the hub is away. */
const rings = computed(() => {
  const [newest] = openCalls.value;
  return newest && online.value && bell.value === 'ready' && !muted.value ? `${newest.id} ${newest.at}` : '';
});

/** Once, for whoever has signed in. */
export function startRinging(): void {
  effect(() => countCalls(openCalls.value.length));
  effect(() => {
    if (rings.value === '') return;
    void strike();
    const next = setInterval(() => void strike(), everyMs);
    return () => clearInterval(next);
  });
}
