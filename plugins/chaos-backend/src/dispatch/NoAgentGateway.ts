import type { AgentCheck, Halt } from '@faultline/chaos-core';
import type { AgentGateway, TargetAnswer } from './types';

/** Stands in where no agent can connect: nothing answers, and every halt names whom it did not reach. */
export class NoAgentGateway implements AgentGateway {
  /** @param enrolled - ids of all agents that are known */
  constructor(private readonly enrolled: readonly string[]) {}

  sessions(): [] {
    return [];
  }

  async listTargets(): Promise<TargetAnswer[]> {
    return [];
  }

  async check(agentId: string): Promise<AgentCheck> {
    const detail = 'no agent can connect to this backend';
    const remedy = 'Set chaos.agents.listen in the app-config';
    return { agentId, checks: [{ name: 'agent', ok: false, detail, remedy }] };
  }

  offer(): boolean {
    return false;
  }

  go(): boolean {
    return false;
  }

  stop(): boolean {
    return false;
  }

  supervise(): boolean {
    return false;
  }

  halt(_halt: Halt): { reached: string[]; notReached: string[] } {
    return { reached: [], notReached: [...this.enrolled] };
  }

  liftHalt(): void {
    // Nobody holds it.
  }

  acknowledgedBy(): string[] {
    return [];
  }

  subscribe(): () => void {
    return () => undefined;
  }
}
