export * from './Problem';
export * from './describeValue';
export * from './findControlCharacter';
export * from './formatPath';
export * from './formatProblem';
export * from './nearestName';
