import type { RunFigures, StoredRun } from '../../database';

/** The figures of a run that was read as a whole. */
export function figuresOf({ state, entityRef, report }: StoredRun): RunFigures {
  return {
    id: state.id,
    entityRef,
    verdict: state.verdict,
    injectedAt: state.injectedAt,
    revertedAt: state.revertedAt,
    endedAt: state.endedAt,
    faultPresentMs: report?.faultPresentMs,
    timeToDetectMs: report?.timeToDetectMs,
    timeToRecoverMs: report?.timeToRecoverMs,
  };
}
