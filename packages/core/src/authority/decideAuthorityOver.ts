import { decideAuthority } from './decideAuthority';
import { entityName } from '../entity/entityName';
import type { AccessPolicy, AuthorityAnswer, Principal } from './types';

/**
 * Whether somebody may run an experiment, by whom it is about (docs/concepts/safety.md, "Who may"): owners and administrators of the entity;
 * only administrators where it is about none, also where ownership is not required. Asked when planning, when launching and at go, so that
 * these cannot disagree.
 *
 * @param about - its owners are those of the entity, as the catalog knows them now
 * @public
 */
export function decideAuthorityOver(
  about: { entityRef?: string; owners: string[] },
  principal: Principal,
  access: AccessPolicy,
): AuthorityAnswer {
  const { entityRef, owners } = about;
  if (entityRef !== undefined) {
    return decideAuthority(principal, access, owners, entityName(entityRef));
  }
  const answer = decideAuthority(principal, access, []);
  return answer.granted && answer.as === 'administrator'
    ? answer
    : {
        granted: false,
        reason: 'The experiment names no entity, so nobody owns what it hits',
        remedy: 'Name it in spec.entityRef, or ask an administrator',
      };
}
