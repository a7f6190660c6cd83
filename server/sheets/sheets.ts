/** Disclosures by the spreadsheet: a kind written as a table; a file compared first, then applied as one change. */
import { randomBytes } from 'node:crypto';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { SheetApplied, SheetComparison, SheetKind, SheetProgress } from '#content/model/sheet.ts';
import type { Town } from '#content/model/town.ts';
import type { Actor } from '#content/rules/lifecycle.ts';
import type { Cell } from '#content/rules/sheets/codec.ts';
import { type Names, rowOf, type Sheet } from '#content/rules/sheets/sheet.ts';
import { sheets } from '#content/rules/sheets/sheets.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { type Brought, compared } from './compared.ts';
import { tableOf } from './table-file.ts';

type Needs = {
  readonly records: () => Readonly<Record<string, DisclosureRecord>>;
  readonly town: () => Town;
  readonly now: () => number;
  /** Saves all of it, or throws Refusal and saves nothing. */
  readonly bring: (brought: readonly Brought[], actor: Actor) => Promise<void>;
};

type Plan = {
  readonly kind: SheetKind;
  readonly by: string;
  readonly at: number;
  readonly brought: readonly Brought[];
};

/** A comparison may be looked at for so long before it is applied. */
const planMs = 60 * 60_000;
const mostPlans = 20;

/** Use cases of spreadsheets. */
export function createSheets({ records, town, now, bring }: Needs) {
  const plans = new Map<string, Plan>();
  const running = new Map<string, SheetProgress>();

  const names = (): Names => ({
    subjects: town().subjects,
    fees: Object.values(records()).flatMap(({ id, working, state }) =>
      working.kind === 'fee' && state !== 'withdrawn' ? [{ id, title: working.title }] : [],
    ),
  });
  // The items given to a kind's sheet are those of that kind, which its own columns may rely on.
  const sheetOf = (kind: SheetKind) => sheets[kind](names()) as unknown as Sheet<Disclosure>;

  function itemsOf(kind: SheetKind): Disclosure[] {
    const fields = new Map(town().subjects.map(({ id, number }) => [id, number]));
    const order = (one: Disclosure) => fields.get(one.subject ?? '') ?? 1000;
    const numberOf = (one: Disclosure) => (one.kind === 'catalogue-item' ? one.number : 0);
    return Object.values(records())
      .flatMap(({ working, state }) => (working.kind === kind && state !== 'withdrawn' ? [working] : []))
      .sort((a, b) => order(a) - order(b) || numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1));
  }

  /** One import a person at a time: what they see of its progress is of this one. */
  async function alone<Value>(
    by: string,
    act: (say: (progress: SheetProgress) => void) => Promise<Value>,
  ): Promise<Value> {
    if (running.has(by)) {
      throw new Refusal('conflict', { zh: '您的上一个文件还在处理', en: 'Your last file is still being worked on' });
    }
    running.set(by, { stage: 'reading', done: 0, total: 0 });
    try {
      return await act((progress) => running.set(by, progress));
    } finally {
      running.delete(by);
    }
  }

  function remember(plan: Plan): string {
    for (const [id, { at }] of plans) if (now() - at > planMs) plans.delete(id);
    for (const id of [...plans.keys()].slice(0, Math.max(0, plans.size + 1 - mostPlans))) plans.delete(id);
    const id = randomBytes(9).toString('hex');
    plans.set(id, plan);
    return id;
  }

  return {
    /** The head and a row for each that is not withdrawn. */
    table(kind: SheetKind): { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
      const sheet = sheetOf(kind);
      return { head: sheet.columns.map(({ name }) => name), rows: itemsOf(kind).map((item) => rowOf(sheet, item)) };
    },

    /** What applying the file would do. Throws Refusal with every fault of it. */
    compare: (kind: SheetKind, bytes: Buffer, by: string): Promise<SheetComparison> =>
      alone(by, async (say) => {
        const table = await tableOf(bytes);
        const { brought, ...found } = await compared({
          kind,
          sheet: sheetOf(kind),
          table,
          records: records(),
          newId: () => `${kind}-${randomBytes(5).toString('hex')}`,
          progress: (done, total) => say({ stage: 'checking', done, total }),
        });
        return { ...found, plan: remember({ kind, by, at: now(), brought }) };
      }),

    /** Does what the comparison showed, as one change. Throws Refusal where anything of it has changed since. */
    apply: (kind: SheetKind, id: string, actor: Actor): Promise<SheetApplied> =>
      alone(actor.username, async (say) => {
        const plan = plans.get(id);
        if (plan?.kind !== kind || plan.by !== actor.username || now() - plan.at > planMs) {
          throw new Refusal('not-found', {
            zh: '这次比对已经失效，请重新选择文件比对',
            en: 'This comparison is over; choose the file again',
          });
        }
        const total = plan.brought.length;
        say({ stage: 'saving', done: 0, total });
        await bring(plan.brought, actor);
        plans.delete(id);
        const fresh = plan.brought.filter(({ revision }) => revision === null).length;
        return { fresh, changed: total - fresh };
      }),

    /** How far this person's import is; null where none runs. */
    progress: (by: string): SheetProgress | null => running.get(by) ?? null,
  };
}
export type Sheets = ReturnType<typeof createSheets>;
