import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AgentCheck, Halt, Target } from '@faultline/chaos-core';
import {
  agentCheckFromWire,
  CheckAnswer,
  ConnectRequest,
  haltToWire,
  labelsToWire,
  plainText,
  requirementToWire,
  targetFromWire,
  TargetList,
} from '@faultline/chaos-protocol';
import { HaltLog } from './halts/HaltLog';
import type { LiveSession } from './sessions/LiveSession';
import { PendingAnswers } from './sessions/PendingAnswers';
import type { ReportQueue } from './sessions/ReportQueue';
import type { SessionListener } from './sessions/ConnectHandler';
import { SessionRegistry } from './sessions/SessionRegistry';
import { takeReport } from './sessions/takeReport';
import type {
  AgentGateway,
  AgentListener,
  AgentSession,
  OfferCommand,
  TargetAnswer,
} from './types';

/** The agents whose streams this replica holds. */
export class DefaultAgentGateway implements AgentGateway, SessionListener {
  readonly registry = new SessionRegistry();
  readonly haltLog = new HaltLog();
  private readonly targets = new PendingAnswers<TargetList>();
  private readonly checks = new PendingAnswers<CheckAnswer>();
  private readonly listeners = new Set<AgentListener>();
  private readonly acknowledgedHalts = new Map<string, Set<string>>();

  constructor(
    private readonly options: {
      logger: LoggerService;
      now: () => number;
      /** Ids of all enrolled agents, from memory: a halt must not wait for the database. */
      enrolled: () => string[];
      /** Told the kind of scope of every halt. */
      onHalt?: (scope: string) => void;
      /** Told when an agent comes or goes. */
      onPresence?: () => void;
    },
  ) {}

  sessions(): AgentSession[] {
    return this.registry.all().map(session => session.view);
  }

  async listTargets(
    query: Parameters<AgentGateway['listTargets']>[0],
    timeoutMs: number,
  ): Promise<TargetAnswer[]> {
    const asked = this.registry
      .all()
      .filter(
        ({ view }) =>
          (query.agentId ?? view.agentId) === view.agentId &&
          (query.environment ?? view.environment) === view.environment,
      );
    return Promise.all(
      asked.map(session => this.askForTargets(session, query, timeoutMs)),
    );
  }

  private async askForTargets(
    session: LiveSession,
    query: Parameters<AgentGateway['listTargets']>[0],
    timeoutMs: number,
  ): Promise<TargetAnswer> {
    const { agentId } = session.view;
    try {
      const list = await this.targets.ask(agentId, timeoutMs, requestId =>
        session.stream.send({
          $case: 'listTargets',
          value: {
            requestId,
            kind: query.kind ?? '',
            selector: query.selector.map(requirementToWire),
            names: query.names,
            limit: query.limit,
          },
        }),
      );
      if (list.error) {
        return { agentId, answered: false, reason: plainText(list.error) };
      }
      const targets: Target[] = list.targets
        .slice(0, query.limit)
        .map(target => targetFromWire(target, session.view));
      const truncated = list.truncated || list.targets.length > query.limit;
      return { agentId, answered: true, targets, truncated };
    } catch (error) {
      return {
        agentId,
        answered: false,
        reason: (error as Error).message,
        since: session.view.heardAt,
      };
    }
  }

  async check(
    agentId: string,
    request: Parameters<AgentGateway['check']>[1],
    timeoutMs: number,
  ): Promise<AgentCheck> {
    try {
      const answer = await this.checks.ask(agentId, timeoutMs, requestId =>
        this.send(agentId, {
          $case: 'checkAction',
          value: {
            requestId,
            fault: request.fault,
            parameters: JSON.stringify(request.parameters),
            durationMs: request.durationMs,
            targetIds: request.targetIds,
          },
        }),
      );
      return agentCheckFromWire(answer, agentId);
    } catch (error) {
      const detail = `agent ${agentId}: ${(error as Error).message}`;
      const remedy = `See whether ${agentId} runs and is connected (page Agents)`;
      return {
        agentId,
        checks: [{ name: 'agent', ok: false, detail, remedy }],
      };
    }
  }

  offer(agentId: string, offer: OfferCommand): boolean {
    return this.send(agentId, {
      $case: 'offer',
      value: {
        ...offer,
        parameters: JSON.stringify(offer.parameters),
        labels: labelsToWire(offer.labels),
        supervisionMs: offer.supervisionMs,
      },
    });
  }

  go(agentId: string, go: Parameters<AgentGateway['go']>[1]): boolean {
    return this.send(agentId, { $case: 'go', value: go });
  }

  stop(agentId: string, stop: Parameters<AgentGateway['stop']>[1]): boolean {
    return this.send(agentId, { $case: 'stop', value: stop });
  }

  supervise(
    agentId: string,
    supervise: Parameters<AgentGateway['supervise']>[1],
  ): boolean {
    return this.send(agentId, { $case: 'supervise', value: supervise });
  }

  halt(halt: Halt): { reached: string[]; notReached: string[] } {
    this.options.onHalt?.(halt.scope.kind);
    this.haltLog.order(halt);
    const order = haltToWire(halt);
    const reached = this.registry
      .all()
      .filter(({ stream }) => stream.send({ $case: 'halt', value: order }))
      .map(({ view }) => view.agentId);
    return {
      reached,
      notReached: this.options.enrolled().filter(id => !reached.includes(id)),
    };
  }

  liftHalt(haltId: string): void {
    this.haltLog.lift(haltId);
    this.acknowledgedHalts.delete(haltId);
    for (const { stream } of this.registry.all()) {
      stream.send({ $case: 'liftHalt', value: { haltId } });
    }
  }

  acknowledgedBy(haltId: string): string[] {
    return [...(this.acknowledgedHalts.get(haltId) ?? [])];
  }

  subscribe(listener: AgentListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  opened(session: LiveSession, openAttempts: string[]): void {
    const { agentId } = session.view;
    this.options.logger.info(`Agent ${agentId} connected`);
    this.options.onPresence?.();
    this.tell(listener => listener.onConnected(agentId, openAttempts));
  }

  closed(session: LiveSession): void {
    const { agentId } = session.view;
    this.options.logger.info(`Agent ${agentId} disconnected`);
    this.options.onPresence?.();
    this.targets.fail(agentId, 'the agent disconnected');
    this.checks.fail(agentId, 'the agent disconnected');
    this.listeners.forEach(listener => listener.onDisconnected(agentId));
  }

  frame(
    session: LiveSession,
    { frame }: ConnectRequest,
    reports: ReportQueue,
  ): void {
    const { agentId } = session.view;
    switch (frame?.$case) {
      case 'heartbeat':
        session.view.activeEffects = frame.value.activeEffects;
        session.view.guardianAlive = frame.value.guardianAlive;
        session.stream.heard(frame.value.bootMs);
        return;
      case 'targetList':
        this.targets.answer(agentId, frame.value.requestId, frame.value);
        return;
      case 'checkAnswer':
        this.checks.answer(agentId, frame.value.requestId, frame.value);
        return;
      case 'ready':
        this.tell(listener => listener.onReady(agentId, frame.value));
        return;
      case 'refused': {
        const { attemptId } = frame.value;
        const reason = plainText(frame.value.reason);
        this.tell(listener =>
          listener.onRefused(agentId, { attemptId, reason }),
        );
        return;
      }
      case 'attemptReport':
        takeReport(session, frame.value, reports, {
          ...this.options,
          listeners: this.listeners,
        });
        return;
      case 'haltAcknowledged': {
        const { haltId } = frame.value;
        const agents = this.acknowledgedHalts.get(haltId) ?? new Set();
        this.acknowledgedHalts.set(haltId, agents.add(agentId));
        return;
      }
      default:
        this.options.logger.warn(
          `Agent ${agentId} sent a frame that is not known here`,
        );
    }
  }

  private send(
    agentId: string,
    command: Parameters<LiveSession['stream']['send']>[0],
  ): boolean {
    return this.registry.get(agentId)?.stream.send(command) ?? false;
  }

  private tell(say: (listener: AgentListener) => Promise<void>): void {
    for (const listener of this.listeners) {
      say(listener).catch(error =>
        this.options.logger.error(
          `A word of an agent was not taken in: ${error}`,
        ),
      );
    }
  }
}
