import type { AuthorityAnswer } from '@faultline/chaos-core';
import type { StoredRun } from '../../database/types';

/**
 * Asks again, at the moment of the effect, whether the one who asked for a run still may: nobody's live request is there to answer it, and the
 * backend's own rights never count.
 */
export interface AuthorityPolicy {
  /** Never rejects: what cannot be found out is denied. */
  evaluate(run: StoredRun): Promise<AuthorityAnswer>;
}
