import type { HaltScope } from '@faultline/chaos-core';

/** One text for one scope, to compare and to key with. @internal */
export function haltScopeKey(scope: HaltScope): string {
  switch (scope.kind) {
    case 'run':
      return `run:${scope.runId}`;
    case 'entity':
      return `entity:${scope.entityRef}`;
    case 'owner':
      return `owner:${scope.ownerRef}`;
    case 'environment':
      return `environment:${scope.environment}`;
    default:
      return 'everything';
  }
}
