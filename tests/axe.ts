/** What axe finds wrong on a page; a page that is right has nothing. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Every rule axe has, one line for each thing it finds: the rule, the element, what to do. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => ({ violations }))'
  );
  return (found as Pick<AxeResults, 'violations'>).violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${page.url()} ${id}: ${String(target)}\n${failureSummary ?? ''}`
    )
  );
}
