/** Kinds of disclosure that are kept as spreadsheets, and what comparing such a file with the hub finds. No schema here. */

export const sheetKinds = ['catalogue-item', 'guide', 'fee', 'organisation'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** A cell that differs from what the hub has. */
export type CellChange = { readonly column: string; readonly before: string; readonly after: string };

/** `row` as the spreadsheet counts, from 1. */
export type NewRow = { readonly row: number; readonly id: string; readonly title: string };
export type ChangedRow = NewRow & {
  readonly cells: readonly CellChange[];
  /** It was withdrawn here and comes back as a draft. */
  readonly withdrawn: boolean;
};

export type SheetComparison = {
  /** Names the comparison for the act that applies it. */
  readonly plan: string;
  readonly kind: SheetKind;
  readonly fresh: readonly NewRow[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  /** What the hub has and the file has not; it stays as it is. */
  readonly missing: readonly { readonly id: string; readonly title: string }[];
};
export type SheetApplied = { readonly fresh: number; readonly changed: number };

/** How far a person's import is. */
export type SheetProgress = {
  readonly stage: 'reading' | 'checking' | 'saving';
  readonly done: number;
  readonly total: number;
};
