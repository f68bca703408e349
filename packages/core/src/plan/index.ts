export * from './types';
export * from './PlanInput';
export * from './buildPlan';
export * from './confirmationOf';
export * from './diffPlans';
export * from './entitiesOfPlan';
export * from './hashes/intentHash';
export * from './hashes/targetsHash';
