/** A timetable whose jobs run when a test says so. */
import type { Job, Timetable } from '#server/platform/timetable.ts';

export type HeldTimetable = Timetable & {
  /** Runs the job of this name now. */
  run(name: string): Promise<void>;
};

export function heldTimetable(): HeldTimetable {
  const jobs = new Map<string, Job>();
  return {
    daily(job) {
      jobs.set(job.name, job);
    },
    async run(name) {
      const job = jobs.get(name);
      if (!job) throw new Error(`no job ${name}`);
      await job.act();
    },
    async stop() {},
  };
}
