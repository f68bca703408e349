export { SafetyVerdictList } from './SafetyVerdictList';
