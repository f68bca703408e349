export { CatalogEntityCatalog } from './CatalogEntityCatalog';
export { CatalogReader } from './CatalogReader';
export type { EntityCatalog } from './types';
