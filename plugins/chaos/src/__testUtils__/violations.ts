import axe from 'axe-core';

/**
 * What axe finds wrong in a rendered piece, one line each. Colours are looked
 * at in a real browser, where there are any.
 */
export async function violations(container: Element): Promise<string[]> {
  const results = await axe.run(container, {
    rules: {
      'color-contrast': { enabled: false },
      // Draws letters on a canvas, which is not there.
      'label-content-name-mismatch': { enabled: false },
      region: { enabled: false },
    },
  });
  return results.violations.map(
    found =>
      `${found.id}: ${found.help} (${found.nodes
        .map(node => node.html.slice(0, 120))
        .join(' | ')})`,
  );
}
