import { selectorMatches } from '@faultline/chaos-core';
import {
  requirementFromWire,
  targetToWire,
  type ListTargets,
  type TargetList,
} from '@faultline/chaos-protocol';
import type { TargetSource } from '../fault';

const MAX_TARGETS = 500;

/** The targets that a request names; an error instead of an empty list when the agent could not look. */
export async function answerTargets(
  request: ListTargets,
  source: TargetSource,
): Promise<TargetList> {
  const { requestId } = request;
  try {
    const selector = request.selector.map(requirementFromWire);
    const names = new Set(request.names);
    const { targets, truncated } = await source.list();
    const found = targets.filter(
      target =>
        (request.kind === '' || target.kind === request.kind) &&
        (names.size === 0 || names.has(target.name)) &&
        selectorMatches(selector, target.labels),
    );
    const limit = Math.min(request.limit || MAX_TARGETS, MAX_TARGETS);
    return {
      requestId,
      targets: found.slice(0, limit).map(targetToWire),
      error: '',
      truncated: truncated || found.length > limit,
    };
  } catch (error) {
    return {
      requestId,
      targets: [],
      error: (error as Error).message || 'the agent could not look',
      truncated: false,
    };
  }
}
