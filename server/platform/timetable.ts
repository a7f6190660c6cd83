/** What the hub does every day by itself: at its time by node-cron, and once soon after the start, for a machine that is off at night. */
import { schedule } from 'node-cron';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

export type Job = {
  /** As the log names it. */
  readonly name: string;
  /** Local time of day, `HH:MM`. */
  readonly time: string;
  /** Repeated or cut off, it must come to the same. */
  readonly act: () => Promise<void>;
};

export type Timetable = {
  daily(job: Job): void;
  /** Ends it; resolves once nothing runs. */
  stop(): Promise<void>;
};

/** The start itself comes first. */
const firstRunMs = 60_000;

type Needs = { readonly clock: Clock; readonly zone: string; readonly log: Pick<Log, 'error' | 'info'> };

/** Runs jobs one after the other, so that two never work at the same files; one that fails is tried again the next day. */
export function cronTimetable({ clock, zone, log }: Needs): Timetable {
  const tasks: { destroy(): unknown }[] = [];
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  function run({ name, act }: Job): Promise<void> {
    last = last.then(async () => {
      if (stopped) return;
      try {
        await act();
        log.info({ event: 'job.done', job: name });
      } catch (error) {
        log.error({ event: 'job.failed', job: name, err: error });
      }
    });
    return last;
  }

  return {
    daily(job) {
      const [hour, minute] = job.time.split(':').map(Number);
      tasks.push(schedule(`${minute} ${hour} * * *`, () => run(job), { timezone: zone, name: job.name }));
      const first = clock.at(clock.now() + firstRunMs, () => void run(job));
      tasks.push({ destroy: () => first.cancel() });
    },
    async stop() {
      stopped = true;
      for (const task of tasks) await task.destroy();
      await last;
    },
  };
}
