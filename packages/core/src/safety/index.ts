export * from './evaluateSafety';
export * from './SafetyInput';
export * from './SafetyRule';
export * from './safetyRules';
export * from './types';
