export * from './JoinToken';
export * from './formatJoinToken';
export * from './parseJoinToken';
