import {
  ClaimGuards,
  haltCovers,
  isActive,
  outlook,
} from '@faultline/chaos-core';
import type { ClaimSurroundings, StoredRun } from '../../database/types';

/** An interactive run that could not begin within this time after it was asked for is not begun any more, in milliseconds. */
const LATEST_START_MS = 60_000;

/**
 * What keeps a queued run from starting, read in the transaction that would start it: planning has looked before, but two launches at once do not
 * see each other there.
 */
export function claimGuards(
  run: StoredRun,
  { halts, openRuns }: ClaimSurroundings,
  now: number,
): ClaimGuards {
  const { state, entityRef } = run;
  const targets = new Set(state.attempts.map(({ targetId }) => targetId));
  const collides = (other: ClaimSurroundings['openRuns'][number]) =>
    other.targetIds.some(id => targets.has(id)) ||
    (entityRef !== undefined && other.entityRef === entityRef);
  // One that waits as well is no obstacle: whoever is claimed first runs, the other one then finds it active.
  const other = openRuns.find(
    open => open.id !== state.id && isActive(open.phase) && collides(open),
  );
  return {
    haltId: halts.find(({ scope }) => haltCovers(scope, state.labels))?.id,
    windowClosed: closed(run, now),
    overlap:
      other &&
      `run ${other.id}, which is ${other.phase} on the same ${
        other.targetIds.some(id => targets.has(id)) ? 'target' : 'entity'
      }`,
  };
}

function closed(
  { state, experiment: { schedule } }: StoredRun,
  now: number,
): string | undefined {
  if (now - state.createdAt > LATEST_START_MS) {
    return 'the control plane was not there when this was to start; launch it again';
  }
  if (schedule?.kind !== 'window') {
    return undefined;
  }
  const outside = now < schedule.start || now >= schedule.end;
  return outside
    ? `its schedule: ${outlook(schedule, now).sentence}`
    : undefined;
}
