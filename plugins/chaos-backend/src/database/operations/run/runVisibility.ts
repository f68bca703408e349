import type { VisibilityColumns } from '../visibility/whereVisible';

/** Owners are those at launch, so that a transfer does not rewrite history. */
export const runVisibility: VisibilityColumns = (where, filter) => {
  if ('ownedBy' in filter) {
    where.whereIn('runs.id', inner =>
      inner
        .select('run_id')
        .from('run_owners')
        .whereIn('owner_ref', filter.ownedBy),
    );
  } else if ('requestedBy' in filter) {
    where.whereIn('runs.requested_by', filter.requestedBy);
  } else if ('environment' in filter) {
    where.whereIn('runs.environment', filter.environment);
  } else if (filter.bound) {
    where.whereNotNull('runs.entity_ref');
  } else {
    where.whereNull('runs.entity_ref');
  }
};
