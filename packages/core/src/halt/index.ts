export * from './haltCovers';
export * from './types';
