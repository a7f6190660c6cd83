/** Child processes of a benchmark: asked by name, answering with data; their instants can be compared. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: the upper bound of every act, whose own types the caller sees
export type Acts = Record<string, (given: any) => unknown>;
type Call = { readonly call: number; readonly act: string; readonly given: unknown };
type Reply = { readonly call: number; readonly value?: unknown; readonly error?: string };

/** Milliseconds of the machine's steady clock, the same in every process. */
export const instant = (): number => Number(process.hrtime.bigint()) / 1e6;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** In the child: answers what the parent asks; ends with the parent. */
export function answerParent(acts: Acts): void {
  process.on('message', async ({ call, act, given }: Call) => {
    let reply: Reply;
    try {
      reply = { call, value: await acts[act]?.(given) };
    } catch (error) {
      reply = { call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(reply);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ call: -1 } satisfies Reply);
}

export type Child<Offered extends Acts> = {
  readonly process: ChildProcess;
  ask<Act extends keyof Offered & string>(
    act: Act,
    given: Parameters<Offered[Act]>[0],
  ): Promise<Awaited<ReturnType<Offered[Act]>>>;
  stop(): void;
};

/** Starts `file`, of this folder, with garbage collection at hand. Resolves once it answers. */
export async function startChild<Offered extends Acts>(file: string): Promise<Child<Offered>> {
  const child = fork(path.join(import.meta.dirname, file), [], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    serialization: 'advanced',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let calls = 0;
  child.on('message', ({ call, value, error }: Reply) => {
    const caller = waiting.get(call);
    waiting.delete(call);
    if (error !== undefined) caller?.reject(new Error(error));
    else caller?.resolve(value);
  });
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended: ${code ?? signal}`));
  });
  await new Promise((resolve, reject) => waiting.set(-1, { resolve, reject }));
  return {
    process: child,
    ask(act, given) {
      const call = calls++;
      child.send({ call, act, given } satisfies Call);
      // What the act answers there comes through structured cloning as it is.
      return new Promise((resolve, reject) =>
        waiting.set(call, { resolve: resolve as (value: unknown) => void, reject }),
      );
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
