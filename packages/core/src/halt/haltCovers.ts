import type { HaltLabels, HaltScope } from './types';

/**
 * Whether a halt of this scope forbids and stops what carries these labels. Needs no catalog and no database, so that an agent can decide it
 * alone. References are compared without regard to case.
 *
 * @public
 */
export function haltCovers(scope: HaltScope, labels: HaltLabels): boolean {
  switch (scope.kind) {
    case 'everything':
      return true;
    case 'run':
      return scope.runId === labels.runId;
    case 'entity':
      return includes(labels.entityRefs, scope.entityRef);
    case 'owner':
      return includes(labels.owners, scope.ownerRef);
    case 'environment':
      return scope.environment === labels.environment;
    default:
      // A scope of a newer version: stopping too much is safe, stopping too little is not.
      return true;
  }
}

function includes(refs: string[], ref: string): boolean {
  const wanted = ref.toLowerCase();
  return refs.some(candidate => candidate.toLowerCase() === wanted);
}
