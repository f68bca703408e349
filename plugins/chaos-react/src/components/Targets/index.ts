export { Attestation } from './Attestation';
export { hasEnded } from './hasEnded';
export { observedText } from './observedText';
export { openAttempts } from './openAttempts';
export type { OpenAttempts } from './openAttempts';
export { TargetTable } from './TargetTable';
