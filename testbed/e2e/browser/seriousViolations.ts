import { readFile } from 'node:fs/promises';
import { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact?: string;
  nodes: Array<{ html: string; failureSummary?: string }>;
}

/**
 * Has axe look at a page.
 *
 * @returns a sentence for each violation that is serious or critical
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations)`,
  )) as Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) =>
        [id, html.slice(0, 200), failureSummary.slice(0, 300)].join(' · '),
      ),
    );
}
