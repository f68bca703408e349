import type { EntityFacts, ImpactedEntity } from './types';

/** A dependency from the caller to what it calls. @public */
export type DependencyEdge = {
  from: string;
  to: string;
  strength: 'hard' | 'soft';
};

/** The likeliest way of a failure to an entity that has been found so far. */
type Way = {
  distance: number;
  softEdges: number;
  via: string | undefined;
  strength: 'hard' | 'soft';
};

function likelier(a: Way, b: Way | undefined): boolean {
  return (
    b === undefined ||
    a.softEdges < b.softEdges ||
    (a.softEdges === b.softEdges && a.distance < b.distance)
  );
}

function likelihoodOf({ distance, softEdges }: Way) {
  if (distance === 0) {
    return 'target' as const;
  }
  if (softEdges === 0) {
    return 'likely' as const;
  }
  return softEdges === 1 ? ('possible' as const) : ('unlikely' as const);
}

/**
 * Whom a failure of the target can reach: those who call it, those who call them, and so on. A caller with a hard dependency is likely to
 * feel it; each soft dependency on the way makes that less likely. Where several ways lead to an entity, the likeliest counts, and its
 * length is the distance.
 *
 * @param factsByRef - By canonical reference; callers that are not in it are not known.
 * @param maxDistance - Steps that are followed.
 * @public
 */
export function blastRadius(
  factsByRef: ReadonlyMap<string, EntityFacts>,
  targetRef: string,
  maxDistance: number = 3,
): { impacted: ImpactedEntity[]; edges: DependencyEdge[] } {
  const edges: DependencyEdge[] = [...factsByRef.values()].flatMap(caller =>
    caller.dependencies.map(({ entityRef, strength }) => ({
      from: caller.entityRef,
      to: entityRef,
      strength,
    })),
  );
  const callers = new Map<string, DependencyEdge[]>();
  for (const edge of edges) {
    callers.set(edge.to, [...(callers.get(edge.to) ?? []), edge]);
  }
  const start: Way = {
    distance: 0,
    softEdges: 0,
    via: undefined,
    strength: 'hard',
  };
  const best = new Map<string, Way>([[targetRef, start]]);
  // Step by step, so that a likely way which is too long does not hide a shorter one that can still go on.
  let frontier = new Map<string, Way>([[targetRef, start]]);
  for (let distance = 1; distance <= maxDistance; distance += 1) {
    const next = new Map<string, Way>();
    for (const [ref, way] of frontier) {
      for (const { from, strength } of callers.get(ref) ?? []) {
        const reached: Way = {
          distance,
          softEdges: way.softEdges + (strength === 'soft' ? 1 : 0),
          via: ref,
          strength,
        };
        if (from !== targetRef && likelier(reached, next.get(from))) {
          next.set(from, reached);
        }
      }
    }
    for (const [ref, way] of next) {
      if (likelier(way, best.get(ref))) {
        best.set(ref, way);
      }
    }
    frontier = next;
  }
  const impacted = [...best]
    .flatMap(([entityRef, way]): ImpactedEntity[] => {
      const facts = factsByRef.get(entityRef);
      return facts
        ? [
            {
              entityRef,
              title: facts.title,
              tier: facts.tier,
              owners: facts.owners,
              distance: way.distance,
              ...(way.via === undefined ? {} : { via: way.via }),
              strength: way.strength,
              likelihood: likelihoodOf(way),
            },
          ]
        : [];
    })
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        a.tier - b.tier ||
        (a.entityRef < b.entityRef ? -1 : 1),
    );
  const shown = new Set(impacted.map(({ entityRef }) => entityRef));
  return {
    impacted,
    edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}
