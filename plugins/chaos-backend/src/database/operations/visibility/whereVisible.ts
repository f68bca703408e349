import type {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
} from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import type { Visibility, VisibilityFilter } from '../../types';

/** How one table answers each fact of visibility. */
export type VisibilityColumns = (
  where: Knex.QueryBuilder,
  filter: VisibilityFilter,
) => void;

/**
 * Restricts a query to what may be seen (I13). In SQL, so that pages are full
 * and nothing can be counted that cannot be read.
 */
export function whereVisible(
  query: Knex.QueryBuilder,
  visibility: Visibility | undefined,
  columns: VisibilityColumns,
): void {
  if (visibility) {
    query.andWhere(where => narrow(where, visibility, columns));
  }
}

function narrow(
  where: Knex.QueryBuilder,
  visibility: Visibility,
  columns: VisibilityColumns,
): void {
  if ('anyOf' in visibility) {
    const { anyOf } = visibility as AnyOfCriteria<VisibilityFilter>;
    for (const one of anyOf) {
      where.orWhere(inner => narrow(inner, one, columns));
    }
  } else if ('allOf' in visibility) {
    const { allOf } = visibility as AllOfCriteria<VisibilityFilter>;
    for (const one of allOf) {
      where.andWhere(inner => narrow(inner, one, columns));
    }
  } else if ('not' in visibility) {
    const { not } = visibility as NotCriteria<VisibilityFilter>;
    where.whereNot(inner => narrow(inner, not, columns));
  } else {
    columns(where, visibility);
  }
}
