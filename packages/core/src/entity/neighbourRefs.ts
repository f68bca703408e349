import type { EntityLike } from './EntityLike';
import { relatedRefs } from './relatedRefs';

/**
 * References that `readEntityFacts` may ask for when it reads this entity; fetch these first, then the providers of the APIs among them
 * by calling it again on each API.
 *
 * @public
 */
export function neighbourRefs(entity: EntityLike): string[] {
  return [
    ...new Set(
      ['dependsOn', 'consumesApi', 'apiProvidedBy', 'partOf'].flatMap(type =>
        relatedRefs(entity, type),
      ),
    ),
  ];
}
