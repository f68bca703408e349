export * from './decideAuthority';
export * from './types';
