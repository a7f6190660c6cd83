/** An annual report on government information disclosure (政府信息公开工作年度报告), Regulations art. 50. */
import { z } from 'zod';
import { head } from './head.ts';
import { ReportTables } from './report-tables.ts';
import { line, passage } from './text.ts';

/** A series of the report's text: named counts that add up to a total. */
export const Series = z.strictObject({
  name: line(60),
  total: z.int().min(0).nullable().default(null),
  parts: z
    .array(z.strictObject({ name: line(60), count: z.int().min(0) }))
    .min(1)
    .max(30),
});
export type Series = z.infer<typeof Series>;

export const Report = z.strictObject({
  kind: z.literal('report'),
  ...head,
  year: z.int().min(2008).max(2100),
  /** The six parts of the text, Markdown: overall, proactive, requests, review and litigation, problems, other. */
  parts: z
    .array(z.strictObject({ heading: line(60), body: passage(20_000) }))
    .min(1)
    .max(10),
  /** Counts named in the text, for charts and cross-checks. */
  series: z.array(Series).max(20).default([]),
  tables: ReportTables,
});
export type Report = z.infer<typeof Report>;
