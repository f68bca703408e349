import type { ActionSpec, TargetSpec } from '../experiment/types';
import { actionRequirements } from './actionRequirements';
import { selectorMatches } from './selector/selectorMatches';
import type { Target } from './types';

/**
 * Whether an action of an experiment may hit a target: everything that the experiment says of its target must be true of it. A field that
 * the experiment leaves out says nothing; an experiment that names neither labels nor names matches nothing.
 *
 * @public
 */
export function targetMatches(
  spec: TargetSpec,
  action: ActionSpec,
  target: Target,
): boolean {
  const requirements = actionRequirements(spec, action);
  if (requirements.length === 0 && spec.names.length === 0) {
    return false;
  }
  return (
    (spec.kind === undefined || spec.kind === target.kind) &&
    (spec.agent === undefined || spec.agent === target.agentId) &&
    (spec.environment === undefined ||
      spec.environment === target.environment) &&
    // Where a target is in a namespace, its agent says so among the details; a process has none and is in no namespace.
    (spec.namespace === undefined ||
      spec.namespace === target.details.namespace) &&
    (spec.container === undefined ||
      spec.container === target.details.container) &&
    (spec.names.length === 0 || spec.names.includes(target.name)) &&
    (requirements.length === 0 || selectorMatches(requirements, target.labels))
  );
}
