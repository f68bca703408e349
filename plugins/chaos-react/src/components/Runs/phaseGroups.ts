import type { RunPhase } from '@faultline/chaos-core';

/** Phases in which something may still happen. @public */
export const livePhases: RunPhase[] = [
  'queued',
  'leased',
  'preparing',
  'armed',
  'active',
  'stopping',
  'verifying',
  'unconfirmed',
];

/** Phases after which a run never changes. @public */
export const endedPhases: RunPhase[] = [
  'succeeded',
  'errored',
  'aborted',
  'skipped',
  'rejected',
  'expired',
];

/** Phases in which Stop means something. @public */
export const stoppablePhases: RunPhase[] = [
  'pendingApproval',
  'queued',
  'leased',
  'preparing',
  'armed',
  'active',
  'stopping',
  'unconfirmed',
];
