export type { Column } from './Column';
export { DataTable } from './DataTable';
export { Second } from './Second';
