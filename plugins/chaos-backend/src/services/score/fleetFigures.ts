import type {
  OverviewView,
  ScoreSummary,
} from '@faultline/backstage-plugin-chaos-common';

const BINS = 10;

/** How the scores of everything visible are spread: ten bins of ten points. */
export function fleetFigures(scores: ScoreSummary[]): OverviewView['fleet'] {
  const tested = scores
    .flatMap(({ entityRef, value }) =>
      value === undefined ? [] : [{ entityRef, value }],
    )
    .sort((a, b) => a.value - b.value);
  const histogram = new Array<number>(BINS).fill(0);
  for (const { value } of tested) {
    histogram[Math.min(BINS - 1, Math.floor(value / BINS))] += 1;
  }
  const bands: Record<string, number> = {};
  for (const { band } of scores) {
    bands[band] = (bands[band] ?? 0) + 1;
  }
  return {
    histogram,
    notTested: scores.length - tested.length,
    bands,
    median: median(tested.map(({ value }) => value)),
    lowest: tested[0],
    visible: scores.length,
  };
}

function median(sorted: number[]): number | undefined {
  if (!sorted.length) {
    return undefined;
  }
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
