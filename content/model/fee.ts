/** An administrative fee (行政事业性收费): who pays how much, on what basis. Regulations art. 20(8). */
import { z } from 'zod';
import { head } from './head.ts';
import { line, optionalLine, passage } from './text.ts';

/** A line of the tariff. */
export const Tariff = z.strictObject({
  item: line(120),
  /** The price as printed, e.g. `10 元`. */
  amount: line(40),
  unit: optionalLine(40),
  note: optionalLine(200),
});
export type Tariff = z.infer<typeof Tariff>;

export const Fee = z.strictObject({
  kind: z.literal('fee'),
  ...head,
  /** Who charges it (收费单位). */
  authority: line(60),
  /** Who pays (收费对象). */
  payer: line(120),
  tariffs: z.array(Tariff).min(1).max(40),
  /** Decisions that set it (收费依据). */
  basis: z.array(line(200)).min(1).max(12),
  exemptions: passage(1000).default(''),
  complaints: optionalLine(60),
});
export type Fee = z.infer<typeof Fee>;
