/** The bell of this machine: a soft double stroke by Web Audio, which browsers allow once the page has been touched. */
import { signal } from '@preact/signals';

/** `untouched`: the browser gives no sound until somebody touches the page; `none`: it has none to give. */
export const bell = signal<'untouched' | 'ready' | 'none'>('untouched');

const mutedKey = 'gongkai-desk-muted';
function wasMuted(): boolean {
  try {
    return localStorage.getItem(mutedKey) !== null;
  } catch {
    return false;
  }
}
/** Staff have told this machine not to ring. */
export const muted = signal(wasMuted());

export function mute(next: boolean): void {
  muted.value = next;
  try {
    if (next) localStorage.setItem(mutedKey, '1');
    else localStorage.removeItem(mutedKey);
  } catch {
    // It holds until the page is loaded anew.
  }
}

/** Pitch in hertz and seconds after the stroke's begin; the high ones make it a bell and not a tone. */
const partials = [
  { pitch: 784, loudness: 0.2, at: 0, lasts: 1.4 },
  { pitch: 784 * 2.76, loudness: 0.04, at: 0, lasts: 0.5 },
  { pitch: 659, loudness: 0.2, at: 0.35, lasts: 1.6 },
  { pitch: 659 * 2.76, loudness: 0.04, at: 0.35, lasts: 0.5 },
] as const;
const strokeMs = 2500;

let context: AudioContext | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

/** Between strokes the sound is let go: while a page holds it, the machine does not go to sleep. */
function restLater(): void {
  clearTimeout(rest);
  rest = setTimeout(() => void context?.suspend(), strokeMs);
}

/** Strikes once; silent where the browser does not allow it (any more), and then the page says so. */
export async function strike(): Promise<void> {
  if (!context || bell.peek() !== 'ready') return;
  try {
    await context.resume();
    for (const { pitch, loudness, at, lasts } of partials) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      const from = context.currentTime + at;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, from);
      volume.gain.exponentialRampToValueAtTime(loudness, from + 0.01);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + lasts);
      tone.connect(volume).connect(context.destination);
      tone.start(from);
      tone.stop(from + lasts);
    }
    restLater();
  } catch {
    bell.value = 'untouched';
  }
}

async function open(): Promise<void> {
  if (bell.peek() !== 'untouched') return;
  try {
    context ??= new AudioContext();
  } catch {
    bell.value = 'none';
    return;
  }
  await context.resume().catch(() => undefined);
  if (context.state !== 'running') return;
  bell.value = 'ready';
  restLater();
}

/** From now on a touch or a key opens the bell. Called as soon as the page is there: signing in is a touch too. */
export function hangBell(): void {
  // What browsers take for a touch ends with these.
  for (const touch of ['pointerup', 'keydown'] as const) {
    addEventListener(touch, () => void open(), { capture: true, passive: true });
  }
}
