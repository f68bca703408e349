import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import { mustEnrolAgain } from '../../dispatch/enrolment/mustEnrolAgain';
import { RequestRefused } from '../errors/RequestRefused';
import type { ServiceDependencies } from '../ServiceDependencies';
import { subjectOf } from '../subjectOf';
import type { AgentService, CallContext } from '../types';
import { agentView } from './agentView';

/** The agents, and how another one joins. */
export class DefaultAgentService implements AgentService {
  readonly #deps: ServiceDependencies;

  constructor(deps: ServiceDependencies) {
    this.#deps = deps;
  }

  async list(): Promise<AgentView[]> {
    const { stores, gateway } = this.#deps;
    const sessions = new Map(
      gateway.sessions().map(session => [session.agentId, session]),
    );
    const agents = await stores.agents.list();
    return agents.map(agent => agentView(agent, sessions.get(agent.id)));
  }

  async createJoinToken(
    context: CallContext,
    request: { name: string; kind: 'host' | 'network'; environment: string },
  ): Promise<{ token: string; expiresAt: number; command: string }> {
    const { gateway, joinTokens, stores, notices, now } = this.#deps;
    if (!joinTokens) {
      const notice = notices().find(({ kind }) => kind === 'configuration');
      throw new RequestRefused(
        503,
        notice
          ? `${notice.sentence} ${notice.remedy}`
          : 'Agents cannot enrol here: set chaos.agents.listen and chaos.agents.enrolListen in the app-config',
      );
    }
    const enrolled = await stores.agents.get(request.name);
    const connected = gateway
      .sessions()
      .some(({ agentId }) => agentId === request.name);
    if (enrolled && connected && !mustEnrolAgain(enrolled, now())) {
      throw new RequestRefused(
        409,
        `An agent named ${request.name} is connected; choose another name, or stop that agent first`,
      );
    }
    const made = await joinTokens.create(request, subjectOf(context.principal));
    return {
      ...made,
      command: `faultline-${request.kind}-agent --config ${request.name}.json`,
    };
  }
}
