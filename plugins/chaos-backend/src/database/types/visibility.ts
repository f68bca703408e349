import type { PermissionCriteria } from '@backstage/plugin-permission-common';

/** One fact by which a row can be visible. @public */
export type VisibilityFilter =
  | { ownedBy: string[] }
  | { requestedBy: string[] }
  | { environment: string[] }
  /** Whether it is about an entity. */
  | { bound: boolean };

/** What SQL must restrict lists to (I13); undefined = everything. */
export type Visibility = PermissionCriteria<VisibilityFilter>;
