export { createStores } from './createStores';
export { embeddedFile } from './embeddedFile';
export { migrateDatabase } from './migrateDatabase';
export { openDatabase } from './openDatabase';
export type * from './types';
