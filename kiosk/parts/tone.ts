/** A short soft tone, for the countdown; silent where the browser gives no sound. */

let context: AudioContext | undefined;

/** Two soft knocks; never longer than half a second. */
export function knock(): void {
  try {
    context ??= new AudioContext();
    for (const [delay, pitch] of [
      [0, 660],
      [0.18, 550],
    ] as const) {
      const tone = context.createOscillator();
      const loudness = context.createGain();
      const at = context.currentTime + delay;
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0.0001, at);
      loudness.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
      tone.connect(loudness).connect(context.destination);
      tone.start(at);
      tone.stop(at + 0.2);
    }
  } catch {
    context = undefined;
  }
}
