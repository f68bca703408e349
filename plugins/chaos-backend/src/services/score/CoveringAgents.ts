import type { EntityFacts } from '@faultline/chaos-core';
import type { ServiceDependencies } from '../ServiceDependencies';

/** A page must not wait long for an agent that does not answer. */
const TIMEOUT_MS = 500;
/** A tab of a run that moves is asked for every second; the agents are not. */
const KEPT_MS = 5_000;
/** Entities whose answer is kept; the oldest goes first. */
const KEPT = 500;

/** Which agents see a target of an entity. */
export interface Covering {
  /** Agents that have one. */
  agents: number;
  /** Where they are, each once. */
  environments: string[];
  /** False when an agent did not answer: then zero means nothing. */
  complete: boolean;
}

const NOBODY_ASKED: Covering = {
  agents: 0,
  environments: [],
  complete: false,
};

type Facts = Pick<EntityFacts, 'entityRef' | 'selector'>;

/** Asks agents whether they see targets of an entity, and keeps it for a moment. */
export class CoveringAgents {
  readonly #deps: Pick<ServiceDependencies, 'gateway' | 'now'>;
  readonly #kept = new Map<
    string,
    { until: number; answer: Promise<Covering> }
  >();

  constructor(deps: Pick<ServiceDependencies, 'gateway' | 'now'>) {
    this.#deps = deps;
  }

  of(facts: Facts): Promise<Covering> {
    const { gateway, now } = this.#deps;
    const sessions = gateway.sessions();
    if (!facts.selector.length || !sessions.length) {
      return Promise.resolve(NOBODY_ASKED);
    }
    // An agent that comes or goes makes another question.
    const key = JSON.stringify([
      facts.entityRef,
      facts.selector,
      sessions.map(({ agentId, connectedAt }) => [agentId, connectedAt]),
    ]);
    const at = now();
    const kept = this.#kept.get(key);
    if (kept && kept.until > at) {
      return kept.answer;
    }
    const answer = this.#ask(facts);
    this.#kept.delete(key);
    this.#kept.set(key, { until: at + KEPT_MS, answer });
    // A failure is for whoever met it, not for those who come next.
    answer.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) {
        break;
      }
      this.#kept.delete(oldest);
    }
    return answer;
  }

  async #ask(facts: Facts): Promise<Covering> {
    const answers = await this.#deps.gateway.listTargets(
      { selector: facts.selector, names: [], limit: 1 },
      TIMEOUT_MS,
    );
    const targets = answers.flatMap(answer =>
      answer.answered ? answer.targets.slice(0, 1) : [],
    );
    return {
      agents: targets.length,
      environments: [...new Set(targets.map(target => target.environment))],
      complete: answers.every(answer => answer.answered),
    };
  }
}
