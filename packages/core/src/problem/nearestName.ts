/** Longer names are cut before they are compared: the distance costs length × length. */
const LONGEST = 64;

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = oneBack[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(oneBack[j] + 1, row[j - 1] + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], twoBack[j - 2] + 1);
      }
    }
    twoBack = oneBack;
    oneBack = row;
  }
  return oneBack[b.length];
}

/**
 * The known name that was probably meant, or `undefined` when none is near: at most a third of the letters may differ, case not counted.
 *
 * @public
 */
export function nearestName(
  given: string,
  known: readonly string[],
): string | undefined {
  const wanted = given.slice(0, LONGEST).toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const found = distance(wanted, name.slice(0, LONGEST).toLowerCase());
    if (best === undefined || found < best.distance) {
      best = { name, distance: found };
    }
  }
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return best && best.distance <= allowed ? best.name : undefined;
}
