export { ChaosScope } from './ChaosScope';
