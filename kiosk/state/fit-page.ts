/** Keeps the page's sizes, colours and language as the panel and the visitor want them. */
import { effect, signal } from '@preact/signals';
import type { Kiosk } from '../kiosk.ts';
import { htmlLanguage } from '../words/kiosk-words.ts';
import { measuresOf } from './measure.ts';

/** Sets them on the root element, again at every change; gives what ends it. */
export function fitPage({ preferences }: Kiosk, mmPerPx: number | null): () => void {
  const root = document.documentElement;
  const size = signal({ width: innerWidth, height: innerHeight });
  const resized = () => {
    size.value = { width: innerWidth, height: innerHeight };
  };
  addEventListener('resize', resized);
  const stop = effect(() => {
    const { text, target, gap, least } = measuresOf({ ...size.value, mmPerPx }, preferences.size.value);
    root.style.fontSize = `${text}px`;
    root.style.setProperty('--target', `${target}px`);
    root.style.setProperty('--gap', `${gap}px`);
    root.style.setProperty('--least', `${least}px`);
    root.lang = htmlLanguage[preferences.language.value];
    root.dataset.size = preferences.size.value;
    root.dataset.contrast = preferences.contrast.value ? 'high' : 'normal';
    root.dataset.hand = preferences.hand.value;
    root.dataset.reach = preferences.reach.value ? 'low' : 'whole';
  });
  return () => {
    stop();
    removeEventListener('resize', resized);
  };
}
