import type { Band } from '@faultline/chaos-core';
import type { ChaosMessageKey } from './StatusWord';

/** The word beside a score's number. @public */
export const bandWords: Record<Band, ChaosMessageKey> = {
  Strong: 'band.strong',
  Fair: 'band.fair',
  Weak: 'band.weak',
  'At risk': 'band.atRisk',
  'Not tested': 'band.notTested',
};
