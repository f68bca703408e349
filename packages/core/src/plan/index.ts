export * from './types';
export * from './PlanInput';
export * from './buildPlan';
export * from './diffPlans';
export * from './hashes/intentHash';
export * from './hashes/targetsHash';
