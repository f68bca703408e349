export { phaseWords } from './phaseWords';
export { verdictWords } from './verdictWords';
export { recoveryWords } from './recoveryWords';
export { attemptWords } from './attemptWords';
export { readBackWords } from './readBackWords';
export { probeWords } from './probeWords';
export { safetyWords } from './safetyWords';
export { outcomeWords } from './outcomeWords';
export { agentWords } from './agentWords';
export { bandWords } from './bandWords';
export type {
  ChaosMessageKey,
  StatusWord,
  Tone,
  WordGroup,
} from './StatusWord';
