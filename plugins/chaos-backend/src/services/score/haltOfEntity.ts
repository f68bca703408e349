import { haltCovers } from '@faultline/chaos-core';
import type { EntityFacts, Halt } from '@faultline/chaos-core';

/**
 * The halt that refuses every start on an entity; undefined while none does. A
 * halt of an environment does only where the entity's targets are in no other:
 * elsewhere the plan decides.
 *
 * @param environments - where agents see targets of the entity
 */
export function haltOfEntity<T extends Halt>(
  facts: Pick<EntityFacts, 'entityRef' | 'owners'>,
  halts: T[],
  environments: string[],
): T | undefined {
  const covering = (environment: string) =>
    halts.find(({ scope }) =>
      haltCovers(scope, {
        runId: '',
        entityRefs: [facts.entityRef],
        owners: facts.owners,
        environment,
      }),
    );
  const [first, ...others] = (environments.length ? environments : ['']).map(
    covering,
  );
  return first && others.every(Boolean) ? first : undefined;
}
