import type { Dependency } from '../../entity/types';
import type { Slot } from '../types';

/**
 * What a service should survive of each dependency: being slow, being gone, and giving errors. Slowness weighs most, because it is the most
 * frequent and spreads furthest; behind a declared fallback all of it weighs half.
 */
export function dependencySlots(dependencies: readonly Dependency[]): Slot[] {
  return dependencies.flatMap(dependency => {
    const hard = dependency.strength === 'hard';
    const { title } = dependency;
    return [
      slotOn(dependency, 'slow-dependency', {
        title: `Slow ${title}`,
        weight: hard ? 12 : 6,
        critical: hard,
      }),
      slotOn(dependency, 'dependency-down', {
        title: sentenceCase(`${title} down`),
        weight: hard ? 8 : 4,
        critical: false,
      }),
      slotOn(dependency, 'dependency-errors', {
        title: sentenceCase(`${title} errors`),
        weight: hard ? 4 : 2,
        critical: false,
      }),
    ];
  });
}

function slotOn(
  { entityRef }: Dependency,
  template: string,
  own: Pick<Slot, 'title' | 'weight' | 'critical'>,
): Slot {
  return {
    id: `${template}@${entityRef}`,
    category: 'dependencies',
    template,
    dependency: entityRef,
    parameters: { dependency: entityRef },
    ...own,
  };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
