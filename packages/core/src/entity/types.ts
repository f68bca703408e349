import type { ProbeSpec } from '../probe/types';
import type { Requirement } from '../target/types';
import type { Problem } from '../problem/Problem';

/** @public */
export type Tier = 1 | 2 | 3 | 4;

/** One catalog relation along which a failure can travel. @public */
export interface Dependency {
  /** The entity that is called. */
  entityRef: string;
  title: string;
  /** Soft: the caller names a fallback in `chaos.example.com/soft-dependencies`. */
  strength: 'hard' | 'soft';
  tier: Tier;
  owners: string[];
}

/**
 * What Faultline knows of an entity: read from the catalog, nothing else.
 *
 * @public
 */
export interface EntityFacts {
  /** Canonical, lower case: `component:default/payments`. */
  entityRef: string;
  kind: string;
  name: string;
  title: string;
  type?: string;
  lifecycle?: string;
  tier: Tier;
  /** False when the tier is the default for want of an annotation. */
  tierDeclared: boolean;
  owners: string[];
  system?: string;
  domain?: string;
  /** From `chaos.example.com/selector`; empty when the entity names nothing to test. */
  selector: Requirement[];
  /** From `chaos.example.com/probes`. */
  probes: ProbeSpec[];
  dependencies: Dependency[];
  /** What is wrong with the annotations; an entity with problems can be seen but not launched. */
  problems: Problem[];
}

/** An entity that a run on another one may reach. @public */
export interface ImpactedEntity {
  entityRef: string;
  title: string;
  tier: Tier;
  owners: string[];
  /** Steps away from the target; the target's entity is 0. */
  distance: number;
  /** The entity through which it is reached, one step nearer the target. */
  via?: string;
  strength: 'hard' | 'soft';
  likelihood: 'target' | 'likely' | 'possible' | 'unlikely';
}
