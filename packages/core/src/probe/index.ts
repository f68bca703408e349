export * from './describeLimit';
export * from './evaluateProbe';
export * from './formatValue';
export * from './readBreaks';
export * from './stopConditionBreached';
export * from './types';
