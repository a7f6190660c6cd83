/** The instant that a picture is painted at: it moves on whenever what it shows changes. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type PaintNeeds, paintedAt } from '#content/rules/frame/painted.ts';
import { now } from '../state/live.ts';

const soonestMs = 100;
/** Of a large picture in which text runs. */
const runningMs = 1000;
const largePixels = 400_000;
/** The hub's clock may be set meanwhile. */
const latestMs = 30_000;

export function useTurning(needs: PaintNeeds | null): number {
  const at = useSignal(now());
  useEffect(() => {
    if (!needs) return;
    let timer: ReturnType<typeof setTimeout>;
    const turn = () => {
      at.value = now();
      const { frame, until } = paintedAt(needs, at.value);
      const runs = frame.ticker ? (frame.width * frame.height > largePixels ? runningMs : soonestMs) : latestMs;
      timer = setTimeout(turn, Math.min(runs, Math.max(soonestMs, until - at.value)));
    };
    turn();
    return () => clearTimeout(timer);
  }, [needs]);
  return at.value;
}
