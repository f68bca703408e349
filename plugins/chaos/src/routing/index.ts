export { useGoTo } from './useGoTo';
export { useQueryState } from './useQueryState';
export { useRunId } from './useRunId';
