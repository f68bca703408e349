export { findPostgres } from './findPostgres';
export { type PostgresBinaries } from './PostgresBinaries';
export { PostgresServer } from './PostgresServer';
export { startPostgres } from './startPostgres';
