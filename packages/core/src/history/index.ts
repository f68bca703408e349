export * from './types';
export * from './chain';
export * from './genesisHash';
export * from './verifyChain';
