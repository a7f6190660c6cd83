/** The rows of the desk's list, page by page as they come into sight; what was answered stays until the next answer is there. */
import { signal } from '@preact/signals';
import type { DeskRow } from '#content/wire/disclosure-bodies.ts';

/** Rows of a page. */
export const pageSize = 50;

export type Rows = {
  readonly items: readonly DeskRow[];
  readonly total: number;
  readonly departments: readonly string[];
};
export type ShownRows = {
  /** What was asked for. */
  readonly path: string;
  readonly total: number;
  /** Everybody who publishes, whatever was asked for. */
  readonly departments: readonly string[];
  /** From page 1. */
  readonly pages: ReadonlyMap<number, readonly DeskRow[]>;
};

/** `ask` reads one page of what `path` asks for. */
export function createRowPages(ask: (path: string, page: number) => Promise<Rows>) {
  const shown = signal<ShownRows | undefined>(undefined);
  const error = signal<unknown>(undefined);
  /** Whether what is shown is not, or not yet, what was asked for. */
  const busy = signal(false);
  let wanted = '';
  let round = 0;
  let inSight: ReadonlySet<number> = new Set([1]);
  const asked = new Set<number>();

  /** Asks for these pages at once and shows them, and them alone, when all are there. */
  function renew(numbers: readonly number[]): void {
    round += 1;
    const [mine, path] = [round, wanted];
    asked.clear();
    for (const number of numbers) asked.add(number);
    busy.value = true;
    Promise.all(numbers.map((number) => ask(path, number))).then(
      (answers) => {
        if (mine !== round) return;
        const { total = 0, departments = [] } = answers[0] ?? {};
        shown.value = {
          path,
          total,
          departments,
          pages: new Map(numbers.map((n, at) => [n, answers[at]?.items ?? []])),
        };
        error.value = undefined;
        busy.value = false;
        asked.clear();
        fetchSeen();
      },
      (thrown: unknown) => {
        if (mine !== round) return;
        error.value = thrown;
        busy.value = false;
        asked.clear();
      },
    );
  }

  function fetchSeen(): void {
    const mine = round;
    for (const number of inSight) {
      const { value } = shown;
      if (!value || busy.value || asked.has(number) || value.pages.has(number)) continue;
      if ((number - 1) * pageSize >= value.total) continue;
      asked.add(number);
      ask(wanted, number).then(
        ({ items, total }) => {
          const { value: before } = shown;
          if (mine !== round || !before) return;
          asked.delete(number);
          shown.value = { ...before, total, pages: new Map(before.pages).set(number, items) };
        },
        (thrown: unknown) => {
          if (mine !== round) return;
          asked.delete(number);
          error.value = thrown;
        },
      );
    }
  }

  return {
    shown,
    error,
    busy,
    /** Shows what `path` asks for; from its top where it asks for something else than before. */
    show(path: string): void {
      if (path !== wanted) inSight = new Set([1]);
      wanted = path;
      renew([...inSight]);
    },
    /** Pages that are in sight or nearly so. */
    see(numbers: ReadonlySet<number>): void {
      if (numbers.size > 0) inSight = numbers;
      fetchSeen();
    },
    /** Asks again for what is in sight: something has changed, or the last asking failed. */
    again(): void {
      renew([...inSight]);
    },
  };
}
