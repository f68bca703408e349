export { observedText } from './observedText';
export { TargetTable } from './TargetTable';
