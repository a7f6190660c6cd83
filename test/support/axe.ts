/** axe in a page: put in where the page was loaded anew, asked as often as one likes. */
import axeCore, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What the source sets up in the page. */
declare const axe: typeof import('axe-core');

/** What axe finds in the page itself, frames within it left out; a line for each fault: the rule, where, and what. */
export async function axeFaults(page: Page, rules: RunOptions['rules'] = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  return page.evaluate(async (asked) => {
    const { violations } = await axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'], rules: asked });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => `${id} ${target} ${html.slice(0, 160)} ${failureSummary}`),
    );
  }, rules);
}
