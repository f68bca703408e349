export * from './decideVerdict';
export * from './formatSpan';
export * from './types';
export * from './VerdictInput';
