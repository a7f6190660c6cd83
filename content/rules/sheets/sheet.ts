/** A kind of disclosure as a spreadsheet: its columns, a row for each, and what a row that was filled in says. */
import type { CellChange } from '#content/model/sheet.ts';
import type { Cell, Codec, Read } from './codec.ts';

/** Lists that cells name things from. */
export type Names = {
  readonly subjects: readonly { readonly id: string; readonly number: number; readonly name: string }[];
  readonly fees: readonly { readonly id: string; readonly title: string }[];
};

/** The fields of a disclosure as a row gives them, not checked yet. */
export type Body = Readonly<Record<string, unknown>>;

export type Column<Item> = {
  readonly name: string;
  /** The field that it sets, or a part of it (`limit`); a fault of the field stands in this column. */
  readonly field: string;
  write(item: Item): Cell;
  read(written: string): Read;
  /** Blank repeats the cell above, as merged cells come out of a workbook. */
  readonly repeats?: boolean;
};

export type Sheet<Item> = {
  readonly columns: readonly Column<Item>[];
  /** The field whose column names the item. */
  readonly nameField: string;
  /** What names the item, surest first: two rows of one name are a fault, a row of a known name changes that item. */
  namesOf(item: Body): readonly string[];
  /** Adds what no column says: of a new item everything, of a known one what follows from a change. */
  complete(body: Body, before: Item | undefined): Body;
};

/** A column over a whole field. */
export const column = <Item, Value>(
  name: string,
  field: string,
  get: (item: Item) => Value,
  codec: Codec<Value>,
): Column<Item> => ({
  name,
  field,
  write: (item) => codec.write(get(item)),
  read: (written) => codec.read(written),
});

/** A column over one part of a field that is an object. */
export const partColumn = <Item, Value>(
  name: string,
  [field, part]: readonly [string, string],
  get: (item: Item) => Value,
  codec: Codec<Value>,
): Column<Item> => ({
  name,
  field,
  write: (item) => codec.write(get(item)),
  read: (written) => {
    const read = codec.read(written);
    return 'fault' in read ? read : { value: { [part]: read.value } };
  },
});

export const rowOf = <Item>(sheet: Sheet<Item>, item: Item): Cell[] => sheet.columns.map((one) => one.write(item));

/** `row` as the spreadsheet counts, from 1. */
export type SheetFault = { readonly row: number; readonly column: string; readonly message: string };

/** Where each column of the sheet stands in a table, and where its rows begin. */
export type Layout = { readonly headRow: number; readonly places: readonly number[] };

const searchedForHead = 10;
const bare = (name: string): string => name.replace(/[\s（）()*＊:：]/g, '');

/** Finds the head, which may stand below a title. Every column is needed, in any order; others are faults. */
export function layoutOf<Item>(
  { columns }: Sheet<Item>,
  table: readonly (readonly string[])[],
): Layout | readonly SheetFault[] {
  const wanted = columns.map(({ name }) => bare(name));
  const hits = (row: readonly string[]) => row.filter((name) => wanted.includes(bare(name))).length;
  const candidates = table.slice(0, searchedForHead).map((row, at) => ({ at, hits: hits(row) }));
  const best = candidates.reduce((most, one) => (one.hits > most.hits ? one : most), { at: 0, hits: 0 });
  const head = table[best.at] ?? [];
  if (best.hits * 2 < wanted.length) {
    return [
      {
        row: 1,
        column: columns[0]?.name ?? '',
        message: `没有找到表头，应有这些列：${columns.map(({ name }) => name).join('、')} no head was found`,
      },
    ];
  }
  const row = best.at + 1;
  const faults: SheetFault[] = [];
  for (const { name } of columns) {
    const count = head.filter((one) => bare(one) === bare(name)).length;
    if (count === 0) faults.push({ row, column: name, message: '缺少这一列 this column is missing' });
    if (count > 1) faults.push({ row, column: name, message: '这一列出现了两次 this column stands twice' });
  }
  for (const name of head)
    if (name !== '' && !wanted.includes(bare(name)))
      faults.push({ row, column: name.slice(0, 40), message: '没有这一列 there is no such column' });
  return faults.length > 0
    ? faults
    : { headRow: best.at, places: wanted.map((name) => head.findIndex((one) => bare(one) === name)) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the cells of a row, in the order of the columns, say. `row` is its number in the spreadsheet. */
export function readRow<Item>(
  { columns }: Sheet<Item>,
  cells: readonly string[],
  row: number,
): { readonly body: Body; readonly faults: readonly SheetFault[] } {
  const body: Record<string, unknown> = {};
  const faults: SheetFault[] = [];
  for (const [at, { name, field, read }] of columns.entries()) {
    const result = read(cells[at] ?? '');
    if ('fault' in result) faults.push({ row, column: name, message: result.fault });
    else {
      const known = body[field];
      body[field] = isObject(known) && isObject(result.value) ? { ...known, ...result.value } : result.value;
    }
  }
  return { body, faults };
}

/** The column in which a fault of the field at `path` stands; the first where no column sets it. */
export const columnOf = <Item>({ columns }: Sheet<Item>, path: string): string => {
  const [field = ''] = path.split(/[.[]/);
  const inField = columns.filter((one) => one.field === field);
  return (inField.find(({ name }) => path.includes(name)) ?? inField[0] ?? columns[0])?.name ?? '';
};

/** The cells in which two states of an item differ. */
export function changedCells<Item>(sheet: Sheet<Item>, before: Item, after: Item): CellChange[] {
  return sheet.columns.flatMap(({ name, write }) => {
    const was = String(write(before));
    const is = String(write(after));
    return was === is ? [] : [{ column: name, before: was, after: is }];
  });
}
