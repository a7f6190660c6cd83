/** Bodies and paths of the spreadsheet routes. */
import { z } from 'zod';
import { sheetKinds } from '#content/model/sheet.ts';
import { Slug } from '#content/model/text.ts';

/** A kind that is kept as a spreadsheet. */
export const SheetPath = z.strictObject({ kind: z.enum(sheetKinds) });
/** The comparison that is to be applied. */
export const SheetAct = z.strictObject({ plan: Slug });
