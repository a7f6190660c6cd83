/** The sheet of each kind of disclosure that is kept as a spreadsheet. */
import type { Disclosure } from '#content/model/disclosure.ts';
import type { SheetKind } from '#content/model/sheet.ts';
import { catalogueSheet } from './catalogue-sheet.ts';
import { feeSheet } from './fee-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import { organisationSheet } from './organisation-sheet.ts';
import type { Names, Sheet } from './sheet.ts';

export type SheetItem<Kind extends SheetKind = SheetKind> = Extract<Disclosure, { readonly kind: Kind }>;

/** The sheet of each kind, over the lists of the town. */
export const sheets: { readonly [Kind in SheetKind]: (names: Names) => Sheet<SheetItem<Kind>> } = {
  'catalogue-item': catalogueSheet,
  guide: guideSheet,
  fee: feeSheet,
  organisation: organisationSheet,
};
