import type { ProbeSample } from '@faultline/chaos-core';

/**
 * At most `limit` samples of each probe. Thinned evenly, but whatever did not
 * pass is kept before what did: a chart must not lose the breach.
 */
export function thinSamples(
  samples: ProbeSample[],
  limit: number,
): ProbeSample[] {
  const byProbe = new Map<string, ProbeSample[]>();
  for (const sample of samples) {
    const own = byProbe.get(sample.probe) ?? [];
    own.push(sample);
    byProbe.set(sample.probe, own);
  }
  return [...byProbe.values()].flatMap(own => {
    if (own.length <= limit) {
      return own;
    }
    const notPassed = spread(
      own.filter(sample => sample.answer !== 'pass'),
      limit,
    );
    const passed = spread(
      own.filter(sample => sample.answer === 'pass'),
      limit - notPassed.length,
    );
    const kept = new Set([...notPassed, ...passed]);
    return own.filter(sample => kept.has(sample));
  });
}

function spread<T>(items: T[], limit: number): T[] {
  if (items.length <= limit) {
    return items;
  }
  return Array.from(
    { length: Math.max(0, limit) },
    (_, index) => items[Math.floor((index * items.length) / limit)],
  );
}
