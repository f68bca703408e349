export { createStores } from './createStores';
export { migrateDatabase } from './migrateDatabase';
export type * from './types';
