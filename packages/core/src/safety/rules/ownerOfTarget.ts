import { decideAuthority } from '../../authority/decideAuthority';
import { entityName } from '../../entity/entityName';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Only owners and administrators run experiments on an entity; only administrators where no entity is named. */
export const ownerOfTarget: SafetyRule = {
  name: 'ownerOfTarget',
  title: 'You may act on the targets',
  brokenTitle: 'You may not act on the targets',
  check({ plan: { entityRef }, context: { principal, access, owners } }) {
    const subject = entityRef === undefined ? 'This' : entityName(entityRef);
    const answer = decideAuthority(principal, access, owners, subject);
    if (!answer.granted) {
      return refuse(answer.reason, answer.remedy);
    }
    if (entityRef === undefined && answer.as !== 'administrator') {
      return refuse(
        'The experiment names no entity, so nobody owns what it hits',
        'Name it in spec.entityRef, or ask an administrator',
      );
    }
    return pass(
      `You act as ${answer.as === 'open' ? 'anybody may' : answer.as}`,
    );
  },
};
