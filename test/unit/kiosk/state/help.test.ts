/** A call for the guide as the kiosk follows it: rings, is answered or not, and is nobody else's. */
import { expect, it } from 'vitest';
import type { HelpRequest } from '#content/wire/events.ts';
import { createHelp, ringsMs } from '../../../../kiosk/state/help.ts';

const call = (id: string, answeredAt: number | null = null): HelpRequest => ({
  id,
  kiosk: 'hall-1',
  at: 1000,
  answeredAt,
  answeredBy: answeredAt === null ? null : 'lin',
});

/** A help whose hub and timer the test holds. */
function held() {
  const asked: { id: string; yes(call: HelpRequest): void; no(): void }[] = [];
  const ids = ['a', 'b', 'c'];
  const timers: { run: () => void; ms: number; live: boolean }[] = [];
  const help = createHelp({
    ask: (id) => new Promise((yes, no) => asked.push({ id, yes, no: () => no(new Error('away')) })),
    newId: () => ids.shift() ?? '',
    after(run, ms) {
      const timer = { run, ms, live: true };
      timers.push(timer);
      return () => (timer.live = false);
    },
  });
  return { help, asked, timers };
}

it('rings at once, and says who is coming when the desk answers', async () => {
  const { help, asked, timers } = held();
  const rung = help.call();
  expect(help.state.value).toBe('ringing');
  asked[0]?.yes(call('a'));
  await rung;
  help.heard(call('another', 2000));
  help.heard(call('a'));
  expect(help.state.value).toBe('ringing');
  help.heard(call('a', 2000));
  expect(help.state.value).toBe('coming');
  expect(timers.map(({ live }) => live)).toEqual([false]);
});

it('knows an answer that came before the hub had confirmed the call', async () => {
  const { help, asked } = held();
  const rung = help.call();
  help.heard(call('a', 2000));
  asked[0]?.yes(call('a'));
  await rung;
  expect(help.state.value).toBe('coming');
});

it('says that nobody answered after the set time, and can ring again', async () => {
  const { help, asked, timers } = held();
  const rung = help.call();
  asked[0]?.yes(call('a'));
  await rung;
  expect(timers[0]?.ms).toBe(ringsMs);
  timers[0]?.run();
  expect(help.state.value).toBe('unanswered');
  void help.call();
  expect(help.state.value).toBe('ringing');
  // Under the same id: whoever saw the first call is coming for this one.
  expect(asked.map(({ id }) => id)).toEqual(['a', 'a']);
  help.heard(call('a', 2000));
  expect(help.state.value).toBe('coming');
  asked[1]?.yes(call('a'));
  await Promise.resolve();
  expect(help.state.value).toBe('coming');
});

it('hears at the next connection that somebody answered while it was cut off', async () => {
  const { help, asked, timers } = held();
  const rung = help.call();
  asked[0]?.yes(call('a'));
  await rung;
  help.met(call('a'));
  expect(help.state.value).toBe('ringing');
  help.met(call('a', 2000));
  expect(help.state.value).toBe('coming');
  expect(timers.map(({ live }) => live)).toEqual([false]);
  expect(asked).toHaveLength(1);
});

it('knows at the next connection whether a call that was cut off had got through', async () => {
  const { help, asked, timers } = held();
  const rung = help.call();
  asked[0]?.no();
  await rung;
  help.met(undefined);
  help.met(call('of the visitor before', 2000));
  expect(help.state.value).toBe('unreachable');
  help.met(call('a'));
  expect(help.state.value).toBe('ringing');
  expect(timers.filter(({ live }) => live)).toHaveLength(1);
  expect(asked).toHaveLength(1);
});

it('rings again where a hub that was started anew has forgotten the call', async () => {
  const { help, asked, timers } = held();
  const rung = help.call();
  asked[0]?.yes(call('a'));
  await rung;
  help.met(undefined);
  help.met(undefined);
  expect(asked.map(({ id }) => id)).toEqual(['a', 'a']);
  expect(help.state.value).toBe('ringing');
  expect(timers).toHaveLength(1);
});

it('says that the call did not get through', async () => {
  const { help, asked } = held();
  const rung = help.call();
  asked[0]?.no();
  await rung;
  expect(help.state.value).toBe('unreachable');
});

it('shows the next visitor nothing of a call under way', async () => {
  const { help, asked } = held();
  const rung = help.call();
  help.clear();
  asked[0]?.yes(call('a', 2000));
  await rung;
  help.heard(call('a', 2000));
  help.met(call('a', 2000));
  expect(help.state.value).toBe('quiet');
  const failed = help.call();
  help.clear();
  asked[1]?.no();
  await failed;
  expect(help.state.value).toBe('quiet');
});
