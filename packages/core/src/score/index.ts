export * from './bandOf';
export * from './computeScore';
export * from './freshnessAt';
export * from './lacksOutcome';
export * from './outcomeValue';
export * from './profileFor';
export * from './slotOf';
export * from './types';
