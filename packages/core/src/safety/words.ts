import { entityName } from '../entity/entityName';

/** `orders, ledger and 3 more`: named in full up to six, so that a sentence stays one. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > 6
    ? `${distinct.slice(0, 5).join(', ')} and ${distinct.length - 5} more`
    : distinct.join(', ');
}

/** `1 target`, `2 targets`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The plan's entity by its name, or words for its absence. */
export function subjectOf(entityRef: string | undefined): string {
  return entityRef ? entityName(entityRef) : 'what this experiment hits';
}
