export * from './decideAuthority';
export * from './decideAuthorityOver';
export * from './types';
