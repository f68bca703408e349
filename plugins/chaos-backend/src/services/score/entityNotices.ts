import type { EntityFacts, Halt } from '@faultline/chaos-core';
import type { AgentSession } from '../../dispatch/types';
import type { Notice } from '../ServiceDependencies';

/** What is missing before this entity can be tested, and how to add it. */
export function entityNotices(
  facts: EntityFacts,
  sessions: AgentSession[],
  halts: Halt[],
): Notice[] {
  const notices: Notice[] = [];
  if (!sessions.length) {
    notices.push({
      kind: 'noAgent',
      sentence: 'No agent is connected, so nothing can be broken or undone.',
      remedy:
        'Add an agent: Chaos, Agents, Add an agent shows the command for the machine.',
    });
  }
  if (!facts.selector.length) {
    notices.push({
      kind: 'noTarget',
      sentence: `${facts.title} does not say what it runs as.`,
      remedy: `Add the annotation chaos.example.com/selector, for example app=${facts.name}, to its catalog-info.yaml.`,
    });
  }
  for (const problem of facts.problems) {
    notices.push({
      kind: 'annotations',
      sentence: `${problem.path}: ${problem.message}`,
      remedy: problem.remedy,
    });
  }
  for (const halt of halts) {
    notices.push({
      kind: 'halt',
      sentence: `A halt by ${halt.by} holds: ${halt.reason}`,
      remedy: 'Nothing starts here until it is lifted.',
    });
  }
  return notices;
}
