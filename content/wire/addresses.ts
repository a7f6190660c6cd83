/** What the addresses of several features hold: numbers, years, periods. */
import { z } from 'zod';
import { LocalDate } from '#content/model/time.ts';

/** A whole number in an address. */
export const whole = (min: number, max: number, otherwise: number) =>
  z.coerce.number().int().min(min).max(max).default(otherwise);
export const Period = z.strictObject({ from: LocalDate.optional(), to: LocalDate.optional() });
export const ReportPath = z.strictObject({ year: z.coerce.number().int().min(2008).max(2100) });
/** As which file a report is wanted. */
export const ReportFileQuery = z.strictObject({ form: z.enum(['docx', 'xlsx', 'json']) });
