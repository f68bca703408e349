import type { EntityFacts } from '../entity/types';
import { dependencySlots } from './profile/dependencySlots';
import { instanceSlots } from './profile/instanceSlots';
import type { Profile, Slot } from './types';

/** Lifecycles of which nobody may expect that they survive: their failures are shown, and cap nothing. */
const WITHOUT_CRITICAL = new Set(['experimental', 'deprecated']);

/**
 * What an entity of this type, tier and lifecycle should survive. What does not apply is left out, visibly, with the reason; it never counts as
 * zero.
 *
 * @public
 */
export function profileFor(facts: EntityFacts): Profile {
  const type = facts.type ?? facts.kind;
  const lifecycle = facts.lifecycle?.toLowerCase();
  const relaxed = lifecycle !== undefined && WITHOUT_CRITICAL.has(lifecycle);
  const name = [
    type,
    `tier ${facts.tier}`,
    ...(relaxed ? [lifecycle] : []),
  ].join(', ');
  const reason = whyNothing(facts, type);
  if (reason !== undefined) {
    return { name, slots: [], leftOut: [{ title: 'All tests', reason }] };
  }
  const slots = [...instanceSlots(), ...dependencySlots(facts.dependencies)];
  return {
    name,
    slots: relaxed || facts.tier === 4 ? slots.map(uncritical) : slots,
    leftOut:
      facts.dependencies.length > 0
        ? []
        : [
            {
              title: 'Dependencies',
              reason: 'none declared by dependsOn or consumesApis',
            },
          ],
  };
}

function whyNothing(facts: EntityFacts, type: string): string | undefined {
  const kind = facts.kind.toLowerCase();
  if (kind !== 'component' && kind !== 'resource') {
    return `a ${facts.kind} does not run; test the components behind it`;
  }
  if (type.toLowerCase() === 'library') {
    return 'a library does not run by itself; test the services that use it';
  }
  return facts.selector.length === 0
    ? 'no targets are named; add the annotation chaos.example.com/selector'
    : undefined;
}

function uncritical(slot: Slot): Slot {
  return { ...slot, critical: false };
}
