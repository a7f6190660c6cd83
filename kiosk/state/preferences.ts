/** How this visitor likes the kiosk: kept for the visit only. */
import { type Signal, signal } from '@preact/signals';
import type { Language } from '../words/words.ts';

export const sizes = ['standard', 'large', 'largest'] as const;
export type Size = (typeof sizes)[number];
export type Hand = 'left' | 'right';

export type Preferences = {
  readonly size: Signal<Size>;
  readonly contrast: Signal<boolean>;
  readonly language: Signal<Language>;
  /** All controls within the lower part of a tall screen. */
  readonly reach: Signal<boolean>;
  readonly hand: Signal<Hand>;
  /** Whether this visitor set anything. */
  changed(): boolean;
  /** Back to what every visitor begins with. */
  clear(): void;
};

export function createPreferences(): Preferences {
  const size = signal<Size>('standard');
  const contrast = signal(false);
  const language = signal<Language>('zh-Hans');
  const reach = signal(false);
  const hand = signal<Hand>('right');
  return {
    size,
    contrast,
    language,
    reach,
    hand,
    changed: () =>
      size.peek() !== 'standard' ||
      contrast.peek() ||
      language.peek() !== 'zh-Hans' ||
      reach.peek() ||
      hand.peek() !== 'right',
    clear() {
      size.value = 'standard';
      contrast.value = false;
      language.value = 'zh-Hans';
      reach.value = false;
      hand.value = 'right';
    },
  };
}
