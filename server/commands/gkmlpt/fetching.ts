/** Asks the platform: one question at a time, patiently, never for ever. */
import { setTimeout as wait } from 'node:timers/promises';

const answerMs = 30_000;
const attempts = 3;
const mostCharacters = 10_000_000;

export type Fetching = {
  /** The text; undefined where there is no such page. Throws Error where the platform cannot be reached or is at fault. */
  readonly text: (address: string) => Promise<string | undefined>;
};

/** `pauseMs` lies between two questions, and grows where one failed. */
export function createFetching(pauseMs: number): Fetching {
  async function once(address: string): Promise<string | undefined> {
    const response = await fetch(address, { signal: AbortSignal.timeout(answerMs) });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.text()).slice(0, mostCharacters);
  }
  return {
    async text(address) {
      for (let attempt = 1; ; attempt += 1) {
        await wait(pauseMs * attempt);
        try {
          return await once(address);
        } catch (error) {
          if (attempt >= attempts) throw new Error(`${address}: ${(error as Error).message}`, { cause: error });
        }
      }
    },
  };
}
