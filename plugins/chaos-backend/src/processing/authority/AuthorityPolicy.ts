import type { AuthorityAnswer } from '@faultline/chaos-core';
import type { StoredRun } from '../../database/types';

/** What authority is asked for: who asked, and what it is about. */
export type AskedAuthority = Pick<StoredRun, 'principal' | 'entityRef'>;

/**
 * Whether somebody may run what is about this entity, as the catalog knows both now. Asked when planning, when launching, and again at the
 * moment of the effect, where nobody's live request is there to answer it; being one and the same, a plan cannot promise what is denied
 * at go. The backend's own rights never count.
 */
export interface AuthorityPolicy {
  /** Never rejects: what cannot be found out is denied. */
  evaluate(asked: AskedAuthority): Promise<AuthorityAnswer>;
}
