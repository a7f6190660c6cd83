/** What the reports of a test run say: `failed REPORT` lists the failed files; `count CHECK TESTS REPORT...` adds up, a file by its last report, with how the check and the last run ended. */
import { readFileSync } from 'node:fs';

const filesOf = (report) => {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
};
const failures = (file) => file.assertionResults.filter(({ status }) => status === 'failed').length;
const passes = (file) => file.assertionResults.filter(({ status }) => status === 'passed').length;

const [, , what, ...rest] = process.argv;
if (what === 'failed') {
  for (const file of filesOf(rest[0])) if (file.status === 'failed') console.log(file.name);
} else {
  const [check, tests, ...reports] = rest;
  const last = new Map();
  // The shell lists the reports by name: `again` before `whole`.
  for (const file of reports.reverse().flatMap(filesOf)) {
    if (last.get(file.name)?.status === 'failed' && file.status === 'passed') console.log(`unsteady: ${file.name}`);
    last.set(file.name, file);
  }
  const files = [...last.values()];
  const sum = (of) => files.reduce((total, file) => total + of(file), 0);
  const passed = sum(passes) + (check === '0' ? 1 : 0);
  // A file that cannot even be loaded has no tests to count.
  const unloaded = (file) => (file.status === 'failed' && failures(file) === 0 ? 1 : 0);
  const faults = sum(failures) + sum(unloaded);
  const failed = (faults === 0 && tests !== '0' ? 1 : faults) + (check === '0' ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
