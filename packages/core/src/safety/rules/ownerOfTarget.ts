import { decideAuthorityOver } from '../../authority/decideAuthorityOver';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Only owners and administrators run experiments on an entity; only administrators where no entity is named. */
export const ownerOfTarget: SafetyRule = {
  name: 'ownerOfTarget',
  title: 'You may act on the targets',
  brokenTitle: 'You may not act on the targets',
  check({ plan: { entityRef }, context }) {
    const { principal, access, owners } = context;
    const answer =
      context.authority ??
      decideAuthorityOver({ entityRef, owners }, principal, access);
    return answer.granted
      ? pass(`You act as ${answer.as === 'open' ? 'anybody may' : answer.as}`)
      : refuse(answer.reason, answer.remedy);
  },
};
