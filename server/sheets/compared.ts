/** A table compared with what the hub has of a kind: read row by row, every fault with its row and column. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Disclosure } from '#content/model/disclosure.ts';
import type { DisclosureRecord } from '#content/model/record.ts';
import type { ChangedRow, NewRow, SheetComparison, SheetKind } from '#content/model/sheet.ts';
import {
  type Body,
  changedCells,
  columnOf,
  layoutOf,
  readRow,
  type Sheet,
  type SheetFault,
} from '#content/rules/sheets/sheet.ts';
import { faultsOf } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';

/** A disclosure as the file has it; `revision` is that of the hub's text it was compared with, null for a new one. */
export type Brought = { readonly disclosure: Disclosure; readonly revision: number | null };
export type Compared = Omit<SheetComparison, 'plan'> & { readonly brought: readonly Brought[] };

type Needs = {
  readonly kind: SheetKind;
  readonly sheet: Sheet<Disclosure>;
  readonly table: readonly (readonly string[])[];
  readonly records: Readonly<Record<string, DisclosureRecord>>;
  readonly newId: () => string;
  readonly progress: (done: number, total: number) => void;
};

const rowsATurn = 40;
const shownFaults = 500;

/** What is wrong with the file, every fault with its place. */
function faulty(faults: readonly SheetFault[]): Refusal {
  const places = faults.slice(0, shownFaults).map(({ row, column, message }) => ({
    path: `rows[${row}].${column}`,
    message,
  }));
  const many = {
    zh: `文件有 ${faults.length} 处错误，什么也没有导入`,
    en: `${faults.length} fault(s), nothing was imported`,
  };
  return new Refusal('invalid', many, places);
}

/** Throws Refusal `invalid` with every fault; then nothing of the file counts. */
export async function compared({ kind, sheet, table, records, newId, progress }: Needs): Promise<Compared> {
  const layout = layoutOf(sheet, table);
  if (!('places' in layout)) throw faulty(layout);
  const known = Object.values(records).filter(({ working }) => working.kind === kind);
  const byName = new Map<string, DisclosureRecord>();
  for (const record of known)
    for (const name of sheet.namesOf(record.working)) if (!byName.has(name)) byName.set(name, record);

  const faults: SheetFault[] = [];
  const [fresh, changed, brought]: [NewRow[], ChangedRow[], Brought[]] = [[], [], []];
  const rowOfName = new Map<string, number>();
  const ids = new Map<string, number>();
  let above: readonly string[] = [];
  let same = 0;

  function take(cells: readonly string[], row: number): void {
    const { body, faults: inCells } = readRow(sheet, cells, row);
    const names = sheet.namesOf(body);
    const record = names.map((name) => byName.get(name)).find((one) => one !== undefined);
    const made = inCells.length === 0 ? { ...sheet.complete(body, record?.working), kind } : undefined;
    const named: Body | undefined = made && { ...made, id: record?.id ?? freeId(made) };
    const result = named && Disclosure.safeParse(named, { reportInput: true });
    const own = result?.success
      ? []
      : result
        ? faultsOf(result.error).map(({ path, message }) => ({ row, column: columnOf(sheet, path), message }))
        : inCells;
    const earlier = names.map((name) => rowOfName.get(name)).find((one) => one !== undefined);
    for (const name of names) rowOfName.set(name, row);
    faults.push(...own);
    if (earlier !== undefined) {
      const column = columnOf(sheet, sheet.nameField);
      faults.push({ row, column, message: `与第 ${earlier} 行是同一项 is the same item as row ${earlier}` });
    }
    if (!result?.success || earlier !== undefined) return;
    keep(result.data, record, row);
  }
  function freeId(made: Body): string {
    const wanted = typeof made.id === 'string' && made.id !== '' ? made.id : newId();
    return records[wanted] === undefined ? wanted : newId();
  }
  function keep(disclosure: Disclosure, record: DisclosureRecord | undefined, row: number): void {
    const { id, title } = disclosure;
    const twin = ids.get(id);
    if (twin !== undefined) {
      const column = columnOf(sheet, sheet.nameField);
      faults.push({ row, column, message: `与第 ${twin} 行是同一项 is the same item as row ${twin}` });
      return;
    }
    ids.set(id, row);
    const withdrawn = record?.state === 'withdrawn';
    const cells = record ? changedCells(sheet, record.working, disclosure) : [];
    if (record && cells.length === 0 && !withdrawn) {
      same += 1;
      return;
    }
    if (record) changed.push({ row, id, title, cells, withdrawn });
    else fresh.push({ row, id, title });
    brought.push({ disclosure, revision: record?.revision ?? null });
  }

  const first = layout.headRow + 1;
  for (let at = first; at < table.length; at += 1) {
    if ((at - first) % rowsATurn === 0) {
      progress(at - first, table.length - first);
      await nextTurn();
    }
    const cells = layout.places.map((place) => table[at]?.[place] ?? '');
    if (cells.every((cell) => cell === '')) continue;
    const filled = cells.map((cell, place) =>
      cell === '' && sheet.columns[place]?.repeats ? (above[place] ?? '') : cell,
    );
    above = filled;
    take(filled, at + 1);
  }
  if (faults.length > 0) throw faulty(faults);
  const missing = known
    .filter(({ id, state }) => !ids.has(id) && state !== 'withdrawn')
    .map(({ id, working }) => ({ id, title: working.title }));
  return { kind, fresh, changed, same, missing, brought };
}
