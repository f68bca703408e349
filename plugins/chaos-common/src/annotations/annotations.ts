/** How critical an entity is: `1` (most critical) to `4`; missing counts as 1. @public */
export const ANNOTATION_TIER = 'chaos.example.com/tier';

/** Label selector that proposes the entity's targets; the target itself must confirm. @public */
export const ANNOTATION_SELECTOR = 'chaos.example.com/selector';

/** Comma-separated references of dependencies for which the entity has a fallback. @public */
export const ANNOTATION_SOFT_DEPENDENCIES =
  'chaos.example.com/soft-dependencies';

/** Steady-state probes of the entity, YAML or JSON text. @public */
export const ANNOTATION_PROBES = 'chaos.example.com/probes';

/** Reserved: names a resilience profile other than the derived one. @public */
export const ANNOTATION_PROFILE = 'chaos.example.com/profile';

/** On an experiment's document: the template that made it. @public */
export const ANNOTATION_TEMPLATE = 'chaos.example.com/template';
