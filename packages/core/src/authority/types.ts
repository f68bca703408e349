/** Who acts. @public */
export type Principal =
  | { kind: 'user'; userRef: string; ownershipRefs: string[] }
  | {
      kind: 'kubernetes';
      cluster: string;
      username: string;
      groups: string[];
    }
  | { kind: 'service'; subject: string };

/** Who may do what without owning it. @public */
export interface AccessPolicy {
  /** Users and groups, canonical entity references. */
  administrators: string[];
  requireOwnership: boolean;
  /** Services allowed to act, by subject. */
  services: string[];
}

/** @public */
export type AuthorityAnswer =
  | { granted: true; as: 'owner' | 'administrator' | 'listed' | 'open' }
  | { granted: false; reason: string; remedy: string };
