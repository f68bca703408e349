import { formatSelector } from '@faultline/chaos-core';
import type { EntityFacts } from '@faultline/chaos-core';
import type { AgentSession } from '../../dispatch/types';
import type { Notice } from '../ServiceDependencies';
import type { Covering } from './CoveringAgents';

/**
 * What is missing before this entity can be tested, and how to add it. Halts
 * are not among it: the page shows them themselves.
 */
export function entityNotices(
  facts: EntityFacts,
  sessions: AgentSession[],
  covering: Covering,
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
  // Silence is no answer: it claims nothing of what an agent may see.
  if (sessions.length && covering.complete && covering.agents === 0) {
    notices.push({
      kind: 'noAgent',
      sentence: `No agent can reach ${facts.title}.`,
      remedy: `Nothing that a connected agent sees matches ${formatSelector(
        facts.selector,
      )}. Start it where an agent sees it, add an agent there, or correct its annotation chaos.example.com/selector.`,
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
  return notices;
}
