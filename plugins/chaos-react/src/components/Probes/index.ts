export { probeBreach } from './probeBreach';
export { probeExpectation } from './probeExpectation';
export { ProbeSignal } from './ProbeSignal';
export { SignalSummary } from './SignalSummary';
