import { criticalDownstream } from '../../plan/criticalDownstream';
import { pass, warn } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** Whoever breaks something below a critical service should know it. */
export const tierDownstream: SafetyRule = {
  name: 'tierDownstream',
  title: 'Tier downstream',
  brokenTitle: 'Tier downstream',
  check({ plan: { impacted } }) {
    const critical = criticalDownstream({ impacted });
    if (critical.length === 0) {
      return pass('No entity of tier 1 is likely to feel it');
    }
    const owners = new Set(critical.flatMap(each => each.owners));
    return warn(
      `${critical.length} impacted ${
        critical.length === 1 ? 'entity' : 'entities'
      } of tier 1: ${critical.map(({ title }) => title).join(', ')}`,
      `Tell their owners before you start: ${
        [...owners].join(', ') || 'none is named in the catalog'
      }`,
    );
  },
};
