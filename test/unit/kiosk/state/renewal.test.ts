/** When a page of another release loads itself anew. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRenewal } from '../../../../kiosk/state/renewal.ts';
import { createUnused } from '../../../../kiosk/state/unused.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const minuteMs = 60_000;

function page({ reloaded = false, isReady = async () => true } = {}) {
  const [online, unused] = [signal(true), signal(false)];
  const reload = vi.fn();
  const ready = vi.fn(isReady);
  const renewal = createRenewal({ own: '1+a', online, unused, reloaded, isReady: ready, reload });
  return { online, unused, reload, ready, ...renewal };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

it('waits until nobody uses it, and for the hub', async () => {
  const { heard, online, unused, reload } = page();
  heard('1+b');
  await settled();
  expect(reload).not.toHaveBeenCalled();
  online.value = false;
  unused.value = true;
  await settled();
  expect(reload).not.toHaveBeenCalled();
  online.value = true;
  await settled();
  expect(reload).toHaveBeenCalledOnce();
});

it('stays where the hub has the same release', async () => {
  const { heard, unused, ready } = page();
  unused.value = true;
  heard('1+a');
  await settled();
  expect(ready).not.toHaveBeenCalled();
});

it('leaves whoever came while it asked the hub alone, and goes on when they have left', async () => {
  let answer = (_: boolean) => {};
  const { heard, unused, reload } = page({ isReady: () => new Promise((resolve) => (answer = resolve)) });
  unused.value = true;
  heard('1+b');
  unused.value = false;
  answer(true);
  await settled();
  expect(reload).not.toHaveBeenCalled();
  unused.value = true;
  answer(true);
  await settled();
  expect(reload).toHaveBeenCalledOnce();
});

it('tries again after ten minutes where the hub did not give the page', async () => {
  const answers = [false, true];
  const { heard, unused, reload, ready } = page({
    isReady: async () => answers.shift() ?? Promise.reject(new Error()),
  });
  unused.value = true;
  heard('1+b');
  await vi.advanceTimersByTimeAsync(10 * minuteMs - 1);
  expect(ready).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1);
  expect(reload).toHaveBeenCalledOnce();
});

it('never in a loop: loaded anew and still another, it waits ten minutes', async () => {
  const { heard, unused, reload } = page({ reloaded: true });
  unused.value = true;
  heard('1+b');
  await vi.advanceTimersByTimeAsync(10 * minuteMs - 1);
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(reload).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(9 * minuteMs);
  expect(reload).toHaveBeenCalledOnce();
});

it('is unused from the end of a visit and while it rests, until the next touch or key', () => {
  const [resting, visit, glass] = [signal(false), signal(1), new EventTarget()];
  const unused = createUnused({ resting, visit, page: glass });
  expect(unused.value).toBe(false);
  visit.value = 2;
  expect(unused.value).toBe(true);
  glass.dispatchEvent(new Event('keydown'));
  expect(unused.value).toBe(false);
  resting.value = true;
  expect(unused.value).toBe(true);
  glass.dispatchEvent(new Event('pointerdown'));
  // The touch wakes it.
  resting.value = false;
  expect(unused.value).toBe(false);
});
