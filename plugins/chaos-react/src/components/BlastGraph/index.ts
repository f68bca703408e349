export { BlastGraph } from './BlastGraph';
