/** axe in a page that is led from view to view without loading anew: put in once, asked many times. */
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** What the source sets up in the page. */
declare const axe: typeof import('axe-core');

/** Puts axe into the page as it is loaded now; gives what asks it, a line for each fault: the rule, and where. */
export async function createAxe(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(source);
  return () =>
    page.evaluate(async () => {
      const { violations } = await axe.run({ resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      );
    });
}
