/** One at a time, and those that wait go together: what makes a disk's slow sync serve many writers. */

import { setImmediate as nextTurn } from 'node:timers/promises';

type Waiting<Work, Answer> = {
  readonly work: Work;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
};

export type Batches<Work, Answer> = {
  /** Resolves or rejects as the batch that held the work says. */
  add(work: Work): Promise<Answer>;
  /** Resolves once nothing waits or runs. */
  idle(): Promise<void>;
};

/**
 * Hands all works that wait to `run`, never two batches at once; `run` answers one outcome a work, in order.
 * What `run` throws rejects the whole batch. `afterwards` runs between two batches, when the answers are given.
 */
export function createBatches<Work, Answer>(
  run: (works: readonly Work[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  afterwards: () => Promise<void> = async () => {},
): Batches<Work, Answer> {
  let waiting: Waiting<Work, Answer>[] = [];
  let running: Promise<void> | undefined;

  async function settle(batch: readonly Waiting<Work, Answer>[]): Promise<void> {
    try {
      const outcomes = await run(batch.map(({ work }) => work));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome?.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome?.reason);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async function pump(): Promise<void> {
    // What is added in the same turn goes along.
    await undefined;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await settle(batch);
      // Whoever waited goes on first.
      await nextTurn();
      await afterwards();
    }
    running = undefined;
  }

  return {
    add: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        running ??= pump();
      }),
    idle: () => running ?? Promise.resolve(),
  };
}
