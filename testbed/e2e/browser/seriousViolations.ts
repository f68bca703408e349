import { readFile } from 'node:fs/promises';
import { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact?: string;
  nodes: Array<{ html: string; failureSummary?: string }>;
}

/** Drawn by Backstage itself, and the same on pages that are not ours. */
const OF_THE_HOST = [
  ['nav[aria-label="sidebar nav"]'],
  ['[aria-label="Toolbar tabs"]'],
];

/**
 * Has axe look at a page, without what Backstage draws around it.
 *
 * @returns a sentence for each violation that is serious or critical
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const violations = (await page.evaluate(
    `axe.run({ exclude: ${JSON.stringify(
      OF_THE_HOST,
    )} }, { resultTypes: ['violations'] }).then(result => result.violations)`,
  )) as Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) =>
        [id, html.slice(0, 200), failureSummary.slice(0, 300)].join(' · '),
      ),
    );
}
