import type { HaltScope } from '@faultline/chaos-core';
import type { HaltChoice } from '@faultline/backstage-plugin-chaos-common';
import { haltScopeKey } from './haltScopeKey';

const widening: HaltScope['kind'][] = [
  'run',
  'entity',
  'owner',
  'environment',
  'everything',
];

/**
 * What a page offers and what the control plane answered, narrowest first.
 * What is not answered yet is offered: a halt waits for nobody.
 *
 * @internal
 */
export function haltChoices(
  offered: HaltScope[],
  answered: HaltChoice[] = [],
): HaltChoice[] {
  const known = new Map(
    answered.map(choice => [haltScopeKey(choice.scope), choice]),
  );
  const scopes = [
    ...offered,
    ...answered.map(choice => choice.scope),
    { kind: 'everything' as const },
  ];
  const distinct = new Map(scopes.map(scope => [haltScopeKey(scope), scope]));
  return [...distinct]
    .map(
      ([key, scope]) => known.get(key) ?? { scope, allowed: { allowed: true } },
    )
    .sort(
      (a, b) => widening.indexOf(a.scope.kind) - widening.indexOf(b.scope.kind),
    );
}
