export { EntityCard } from './EntityCard';
export { useTabLink } from './useTabLink';
