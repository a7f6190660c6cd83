/** Short messages that say what has just happened; read out by screen readers. */
import { signal } from '@preact/signals';

export type Toast = { readonly id: number; readonly text: string; readonly tone: 'good' | 'bad' };

export const toasts = signal<readonly Toast[]>([]);
const shownMs = { good: 5000, bad: 12_000 };
let last = 0;

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Says something for a while; what went wrong stays longer. */
export function say(text: string, tone: Toast['tone'] = 'good'): void {
  last += 1;
  const id = last;
  toasts.value = [...toasts.value.slice(-2), { id, text, tone }];
  setTimeout(() => dismiss(id), shownMs[tone]);
}
