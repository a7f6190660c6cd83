/** A page whose frames have stopped is loaded anew; one that rests or stutters is not. */
import { expect, it } from 'vitest';
import { checkMs, createWatchdog } from '../../../signage/state/watchdog.ts';

function watched() {
  const world = { visible: true, reloads: 0 };
  const dog = createWatchdog({
    visible: () => world.visible,
    reload: () => {
      world.reloads += 1;
    },
  });
  const pass = (ms: number, frames: boolean) => {
    for (let at = 0; at < ms; at += checkMs) {
      if (frames) dog.frame();
      dog.check();
    }
  };
  return { world, pass };
}

it('waits 15 s for a frame, then loads the page anew', () => {
  const { world, pass } = watched();
  pass(60_000, true);
  pass(10_000, false);
  expect(world.reloads).toBe(0);
  pass(5000, true);
  pass(10_000, false);
  expect(world.reloads).toBe(0);
  pass(5000, false);
  expect(world.reloads).toBe(1);
});
it('lets a page rest that is not seen, and gives it time when it is seen again', () => {
  const { world, pass } = watched();
  world.visible = false;
  pass(600_000, false);
  world.visible = true;
  pass(10_000, false);
  expect(world.reloads).toBe(0);
});
