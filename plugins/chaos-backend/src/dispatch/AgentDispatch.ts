import type { LoggerService } from '@backstage/backend-plugin-api';
import { join } from 'node:path';
import type { AgentStore, HaltStore } from '../database/types';
import { AgentTrust, loadAgentTrust } from './authority/AgentTrust';
import { DefaultAgentGateway } from './DefaultAgentGateway';
import { EnrolmentHandler } from './enrolment/EnrolmentHandler';
import { AgentRequest, JoinTokens } from './enrolment/JoinTokens';
import { writeBootstrapTokens } from './enrolment/writeBootstrapTokens';
import { AgentListeners, ListenAddress } from './listeners/AgentListeners';
import { RenewalHandler } from './listeners/RenewalHandler';
import { ConnectHandler } from './sessions/ConnectHandler';

/** Everything between the control plane and its agents, wired together. */
export class AgentDispatch {
  private constructor(
    readonly gateway: DefaultAgentGateway,
    readonly tokens: JoinTokens,
    readonly trust: AgentTrust,
    private readonly listeners: AgentListeners,
  ) {}

  /** Bound ports, for agents and for enrolment. */
  get ports(): AgentListeners['ports'] {
    return this.listeners.ports;
  }

  /**
   * Makes or reads the trust, opens the listeners and writes the join tokens of the embedded default.
   *
   * @throws when the data folder or a port cannot be used; the message says what to do
   */
  static async open(options: {
    dataDir: string;
    /** Whether keys that are missing may be made in the data folder. */
    mayGenerateKeys: boolean;
    /** Host names and addresses in the listeners' certificate. */
    names: string[];
    listen: ListenAddress;
    enrolListen: ListenAddress | undefined;
    /** Agents that get a join token in a file when they are not enrolled. */
    bootstrap: AgentRequest[];
    agents: AgentStore;
    halts: HaltStore;
    logger: LoggerService;
    now: () => number;
    /** Told the kind of scope of every halt that is sent. */
    onHalt?: (scope: string) => void;
    /** Told when an agent comes or goes. */
    onPresence?: () => void;
  }): Promise<AgentDispatch> {
    const { agents, halts, logger, now, dataDir } = options;
    const trust = await loadAgentTrust({
      dataDir: join(dataDir, 'keys'),
      names: options.names,
      now: now(),
      mayGenerate: options.mayGenerateKeys,
    });
    const tokens = new JoinTokens({
      agents,
      fingerprint: trust.authority.fingerprint,
      now,
    });
    const enrolled = new Set((await agents.list()).map(({ id }) => id));
    const gateway = new DefaultAgentGateway({
      logger,
      now,
      enrolled: () => [...enrolled],
      onHalt: options.onHalt,
      onPresence: options.onPresence,
    });
    const connecting = new ConnectHandler({
      registry: gateway.registry,
      haltLog: gateway.haltLog,
      agents,
      halts,
      commandKey: trust.commandKey,
      listener: {
        opened: (session, open) => {
          enrolled.add(session.view.agentId);
          gateway.opened(session, open);
        },
        frame: (session, frame, reports) =>
          gateway.frame(session, frame, reports),
        closed: session => gateway.closed(session),
      },
      logger,
      now,
    });
    const { renew } = new RenewalHandler({ agents, trust, now });
    const { enrol } = new EnrolmentHandler({
      tokens,
      agents,
      trust,
      logger,
      now,
    });
    const listeners = await AgentListeners.open({
      trust,
      listen: options.listen,
      enrolListen: options.enrolListen,
      agentService: { connect: connecting.connect, renew },
      enrolmentService: { enrol },
      logger,
    });
    await writeBootstrapTokens({
      folder: join(dataDir, 'join'),
      requests: options.bootstrap,
      tokens,
      agents,
      now,
    });
    return new AgentDispatch(gateway, tokens, trust, listeners);
  }

  /** Ends every stream; agents come back by themselves. */
  close(): void {
    this.listeners.close();
  }
}
