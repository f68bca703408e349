export * from './types';
export * from './nextStarts';
export * from './outlook';
