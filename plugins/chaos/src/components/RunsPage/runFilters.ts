import type { RunPhase, Verdict } from '@faultline/chaos-core';
import type { RunQuery } from '@faultline/backstage-plugin-chaos-common';
import {
  endedPhases,
  livePhases,
} from '@faultline/backstage-plugin-chaos-react';

const DAY = 86_400_000;

/** What the filter of states offers. */
export const stateFilters: Record<string, RunPhase[]> = {
  running: livePhases,
  unconfirmed: ['unconfirmed'],
  ended: endedPhases,
};

/** What the filter of verdicts offers. */
export const verdictFilters: Verdict[] = [
  'passed',
  'degraded',
  'failed',
  'inconclusive',
];

/** What the filter of time offers, in milliseconds. */
export const timeFilters: Record<string, number> = {
  day: DAY,
  week: 7 * DAY,
  quarter: 90 * DAY,
};

/**
 * Reads the filters out of the address; what is not known is no filter.
 *
 * @internal
 */
export function runFilters(params: URLSearchParams, now: number): RunQuery {
  const verdict = verdictFilters.find(one => one === params.get('verdict'));
  const span = timeFilters[params.get('since') ?? ''];
  // Whole minutes, so that a list does not change its key while it is read.
  const since =
    span === undefined ? undefined : Math.floor((now - span) / 60_000) * 60_000;
  return {
    entityRef: params.get('entity') ?? undefined,
    owner: params.get('owner') ?? undefined,
    phase: stateFilters[params.get('state') ?? ''],
    verdict: verdict && [verdict],
    since,
    cursor: params.get('cursor') ?? undefined,
    limit: 20,
  };
}
