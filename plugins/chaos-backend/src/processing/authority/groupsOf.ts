import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';

/** Groups above each other at most; an organisation is not deeper. */
const LEVELS = 16;
/** Groups of one user at most. */
const GROUPS = 500;

/**
 * The groups of a user, direct ones and those above them: who is in a team is in its department. Groups that contain each other end the
 * walk as any other.
 *
 * @param load - entities by reference, without those that do not exist
 */
export async function groupsOf(
  user: Entity,
  load: (refs: string[]) => Promise<Entity[]>,
): Promise<string[]> {
  const known = new Set<string>();
  let frontier = related(user, RELATION_MEMBER_OF);
  for (let level = 0; level < LEVELS && frontier.length > 0; level += 1) {
    frontier = frontier
      .filter(ref => !known.has(ref))
      .slice(0, GROUPS - known.size);
    for (const ref of frontier) {
      known.add(ref);
    }
    const groups = frontier.length > 0 ? await load(frontier) : [];
    frontier = [
      ...new Set(groups.flatMap(group => related(group, RELATION_CHILD_OF))),
    ];
  }
  return [...known];
}

function related(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}
