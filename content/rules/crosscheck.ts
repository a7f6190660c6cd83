/** The cross-checks of an annual report: its tables against themselves, the year before and the text. */
import type { PrintedReport } from '#content/model/report-tables.ts';
import { cellFaults } from './report/cells-check.ts';
import { outcomeFaults } from './report/outcomes-check.ts';
import type { ReportFault } from './report/report-fault.ts';
import { requestFaults } from './report/requests-check.ts';
import { textFaults } from './report/text-check.ts';
import { yearFaults } from './report/years-check.ts';

const order = { error: 0, warning: 1, info: 2 } as const;

/** Every fault, errors first. A rule that lacks a cell is silent: the cell itself is named as not assessable. */
export function crosscheck(report: PrintedReport): ReportFault[] {
  const { previous } = report;
  const faults = [
    ...requestFaults(report),
    ...outcomeFaults(report),
    ...(previous ? yearFaults(report, previous) : []),
    ...textFaults(report, report),
    ...cellFaults(report),
  ];
  return faults.sort((a, b) => order[a.level] - order[b.level]);
}
