import { entityName } from '../entity/entityName';
import type { AccessPolicy, AuthorityAnswer, Principal } from './types';

/**
 * Whether somebody may act on what these owners own (docs/concepts/safety.md, "Who may"). A rule of our own, which holds also where the portal's
 * permissions are switched off. Nobody owns what has no owner: then only administrators may act.
 *
 * @param owners - of the targets' entity
 * @param subject - what it is about, for the sentence, e.g. `payments`
 * @public
 */
export function decideAuthority(
  principal: Principal,
  access: AccessPolicy,
  owners: string[],
  subject: string = 'This',
): AuthorityAnswer {
  if (principal.kind !== 'user') {
    return decideService(principal, access);
  }
  const own = [principal.userRef, ...principal.ownershipRefs];
  if (intersects(own, access.administrators)) {
    return { granted: true, as: 'administrator' };
  }
  if (intersects(own, owners)) {
    return { granted: true, as: 'owner' };
  }
  if (!access.requireOwnership) {
    return { granted: true, as: 'open' };
  }
  const administrator =
    access.administrators.length > 0
      ? `an administrator (${access.administrators.join(', ')})`
      : 'whoever configures the portal to name an administrator (chaos.access.administrators)';
  if (owners.length === 0) {
    return {
      granted: false,
      reason: `${subject} has no owner in the catalog`,
      remedy: `Give it an owner in its catalog-info.yaml (spec.owner), or ask ${administrator}`,
    };
  }
  const groups = principal.ownershipRefs.filter(ref =>
    ref.toLowerCase().startsWith('group:'),
  );
  const you =
    groups.length > 0
      ? `you are in ${names(groups)}`
      : `you, ${entityName(principal.userRef)}, are in no group`;
  return {
    granted: false,
    reason: `${subject} belongs to ${names(owners)}; ${you}`,
    remedy: `Ask ${names(owners)}, or ${administrator}, to do it`,
  };
}

function decideService(
  principal: Exclude<Principal, { kind: 'user' }>,
  access: AccessPolicy,
): AuthorityAnswer {
  const subject =
    principal.kind === 'service'
      ? principal.subject
      : `kubernetes:${principal.cluster}/${principal.username}`;
  return access.services.includes(subject)
    ? { granted: true, as: 'listed' }
    : {
        granted: false,
        reason: `${subject} is not listed among the services that may act`,
        remedy: `Add it to chaos.access.services, or act as a user`,
      };
}

function intersects(a: string[], b: string[]): boolean {
  const known = new Set(b.map(ref => ref.toLowerCase()));
  return a.some(ref => known.has(ref.toLowerCase()));
}

function names(refs: string[]): string {
  return [...new Set(refs.map(entityName))].join(', ');
}
