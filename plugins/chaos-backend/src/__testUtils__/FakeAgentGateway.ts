import { targetMatches } from '@faultline/chaos-core';
import type { AgentCheck, Halt, Target } from '@faultline/chaos-core';
import type {
  AgentGateway,
  AgentSession,
  TargetAnswer,
} from '../dispatch/types';

// The gateway selects by labels and names only; the action narrows nothing.
const ANY_ACTION = {
  name: 'processPause',
  type: 'processPause' as const,
  selection: { mode: 'all' as const },
  parameters: {},
};

/** A gateway over agents that exist in memory only. */
export class FakeAgentGateway implements AgentGateway {
  agents: AgentSession[] = [];
  targets: Target[] = [];
  /** Agents that hold a stream but do not answer questions. */
  readonly mute = new Set<string>();
  /** What is missing for any fault, as agents would say it. */
  missing?: { detail: string; remedy: string };
  readonly halts: Halt[] = [];
  readonly lifted: string[] = [];

  sessions(): AgentSession[] {
    return this.agents;
  }

  async listTargets(
    query: Parameters<AgentGateway['listTargets']>[0],
  ): Promise<TargetAnswer[]> {
    return this.agents.map(({ agentId, heardAt }) =>
      this.mute.has(agentId)
        ? { agentId, answered: false, reason: 'no answer', since: heardAt }
        : {
            agentId,
            answered: true,
            truncated: false,
            targets: this.targets.filter(
              target =>
                target.agentId === agentId &&
                (!query.kind || target.kind === query.kind) &&
                targetMatches(
                  { names: query.names, selector: query.selector },
                  ANY_ACTION,
                  target,
                ),
            ),
          },
    );
  }

  async check(agentId: string): Promise<AgentCheck> {
    if (this.mute.has(agentId)) {
      throw new Error('no answer within 3 s');
    }
    return {
      agentId,
      mechanism: 'signal',
      shape: 'held',
      survives: 'guarded',
      undoNeeds: 'nothing',
      revertMs: 100,
      undo: 'Continue the process',
      checks: [
        this.missing
          ? { name: 'process', ok: false, ...this.missing }
          : { name: 'process', ok: true, detail: 'is there' },
      ],
    };
  }

  offer(): boolean {
    return true;
  }

  go(): boolean {
    return true;
  }

  stop(): boolean {
    return true;
  }

  supervise(): boolean {
    return true;
  }

  halt(halt: Halt): { reached: string[]; notReached: string[] } {
    this.halts.push(halt);
    const ids = this.agents.map(({ agentId }) => agentId);
    return {
      reached: ids.filter(id => !this.mute.has(id)),
      notReached: ids.filter(id => this.mute.has(id)),
    };
  }

  liftHalt(haltId: string): void {
    this.lifted.push(haltId);
  }

  acknowledgedBy(haltId: string): string[] {
    return this.halts.some(({ id }) => id === haltId)
      ? this.agents.map(({ agentId }) => agentId)
      : [];
  }

  subscribe(): () => void {
    return () => {};
  }
}
