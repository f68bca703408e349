/**
 * A control plane in memory with one story, for tests and development.
 *
 * @packageDocumentation
 */
export { chaosFailure, FakeChaosApi } from './testing/FakeChaosApi';
export type { FakeChaosAnswers } from './testing/FakeChaosApi';
export { storyNow } from './testing/story/clock';
export { paymentsHistory } from './testing/story/history';
export { agents, overview, productionHalt } from './testing/story/overview';
export { killedRun } from './testing/story/killedRun';
export { slowLedgerPlanView } from './testing/story/plan';
export { finishedRun, liveRun, slowLedgerSummary } from './testing/story/runs';
export { paymentsView, untestedView } from './testing/story/scoreView';
export { revertFailedRun } from './testing/story/revertFailedRun';
export { templates } from './testing/story/templates';
export { unconfirmedRun } from './testing/story/unconfirmedRun';
