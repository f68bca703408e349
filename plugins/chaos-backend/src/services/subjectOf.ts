import type { Principal } from '@faultline/chaos-core';

/** The one name under which a principal is written down. */
export function subjectOf(principal: Principal): string {
  switch (principal.kind) {
    case 'user':
      return principal.userRef;
    case 'kubernetes':
      return `kubernetes:${principal.cluster}/${principal.username}`;
    default:
      return principal.subject;
  }
}
