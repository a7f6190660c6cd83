/**
 * From the moment a publication is durable until the last of 1,000 and of 5,000 screens has the new programme, against
 * the same bytes written to as many plain TCP connections; and the hub's memory for each screen.
 */
import { hire, screenName } from './crowd/actors.ts';
import { type Child, instant, sleep, startChild } from './crowd/child.ts';
import type { Floor } from './crowd/floor-process.ts';
import { serverFrame } from './crowd/frames.ts';
import type { Hub } from './crowd/hub-process.ts';
import type { Screens } from './crowd/screens-process.ts';
import { keepFigures } from './figures.ts';

const processes = 2;
const rounds = 15;
const most = { ratio: 2, memoryKb: 30 };

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const all = <Answer>(screens: readonly Child<Screens>[], ask: (one: Child<Screens>, at: number) => Promise<Answer>) =>
  Promise.all(screens.map(ask));
const crowd = () => Promise.all(Array.from({ length: processes }, () => startChild<Screens>('screens-process.ts')));

async function measure(count: number): Promise<boolean> {
  const hub = await startChild<Hub>('hub-process.ts');
  const floor = await startChild<Floor>('floor-process.ts');
  const { port } = await hub.ask('start', { screens: count });
  const plainPort = await floor.ask('listen', undefined);
  const staff = await hire(port);
  const screens = await crowd();
  const plain = await crowd();

  // Warm: what the first connections bring along is not theirs.
  await all(screens, (one) =>
    one.ask('connect', { port, screens: Array.from({ length: 100 }, (_, n) => screenName(n)) }),
  );
  await all(screens, (one) => one.ask('close', undefined));
  await sleep(500);
  const before = await hub.ask('memory', undefined);
  const shares = Array.from({ length: processes }, (_, at) =>
    Array.from({ length: count }, (_, number) => number)
      .filter((number) => number % processes === at)
      .map(screenName),
  );
  const connecting = await all(screens, (one, at) => one.ask('connect', { port, screens: shares[at] ?? [] }));
  const after = await hub.ask('memory', undefined);
  const memoryKb = (after.rss - before.rss) / count / 1024;
  const heapKb = (after.heapUsed - before.heapUsed) / count / 1024;
  await all(plain, (one, at) => one.ask('connectPlain', { port: plainPort, count: shares[at]?.length ?? 0 }));

  const pushes: number[] = [];
  const floors: number[] = [];
  let bytes = 0;
  const firsts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const id = await staff.approved(`停水通知第${round}号`);
    await all(screens, (one) => one.ask('begin', undefined));
    await all(plain, (one) => one.ask('begin', undefined));
    await sleep(300);
    const asked = instant();
    await staff.publish(id);
    const seen = await all(screens, (one) => one.ask('arrived', undefined));
    const [durable = Number.NaN] = await hub.ask('durableSince', asked);
    pushes.push(Math.max(...seen.map(({ last }) => last)) - durable);
    firsts.push(Math.min(...seen.map(({ first }) => first)) - durable);

    const { body } = await staff.admin.get(`/api/screens/${screenName(0)}/programme`);
    const frame = serverFrame(`42/signage,${JSON.stringify(['programme', body])}`);
    bytes = frame.length;
    if (seen.some((one) => one.bytes !== frame.length)) throw new Error('the floor would write other bytes');
    await sleep(300);
    const from = await floor.ask('write', frame);
    const reached = await all(plain, (one) => one.ask('arrived', undefined));
    floors.push(Math.max(...reached.map(({ last }) => last)) - from);
  }
  for (const child of [hub, floor, ...screens, ...plain]) child.stop();

  const ratio = median(pushes) / median(floors);
  process.stdout.write(
    `${count} screens, ${bytes} bytes, connected in ${Math.max(...connecting).toFixed(0)} ms\n` +
      `  push ${median(pushes).toFixed(1)} ms (first ${median(firsts).toFixed(1)})  floor ${median(floors).toFixed(1)} ms  ratio ${ratio.toFixed(2)} (goal: at most ${most.ratio})\n` +
      `  memory a screen ${memoryKb.toFixed(1)} KB (heap ${heapKb.toFixed(1)}) (goal: at most ${most.memoryKb})\n`,
  );
  keepFigures(`push to ${count} screens`, { ratio, memoryKb });
  return ratio <= most.ratio && memoryKb <= most.memoryKb;
}

const results = [];
for (const count of [1000, 5000]) results.push(await measure(count));
if (results.includes(false)) process.exitCode = 1;
