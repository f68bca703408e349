import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AgentServiceServer,
  AgentServiceService,
  EnrolmentServiceServer,
  EnrolmentServiceService,
} from '@faultline/chaos-protocol';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { AgentTrust } from '../authority/AgentTrust';

/** Where a listener binds. */
export interface ListenAddress {
  host: string;
  /** 0 lets the system choose. */
  port: number;
}

/** The largest frame that is read, in bytes. */
const MAX_FRAME_BYTES = 1024 * 1024;

const SERVER_OPTIONS = {
  'grpc.max_receive_message_length': MAX_FRAME_BYTES,
  // A half-open connection is noticed within ten seconds.
  'grpc.keepalive_time_ms': 5000,
  'grpc.keepalive_timeout_ms': 4000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.http2.min_ping_interval_without_data_ms': 1000,
};

/**
 * The two doors for agents: one over mutual TLS, and one for enrolment, which shows its certificate and asks for none.
 */
export class AgentListeners {
  private constructor(
    private readonly servers: Server[],
    /** Bound ports, for agents and for enrolment. */
    readonly ports: { agents: number; enrolment: number | undefined },
  ) {}

  /** @throws when a port cannot be bound; nothing stays open then */
  static async open(options: {
    trust: AgentTrust;
    listen: ListenAddress;
    enrolListen: ListenAddress | undefined;
    agentService: AgentServiceServer;
    enrolmentService: EnrolmentServiceServer;
    logger: LoggerService;
  }): Promise<AgentListeners> {
    const { trust, listen, enrolListen } = options;
    const pair = {
      private_key: Buffer.from(trust.server.privateKey),
      cert_chain: Buffer.from(trust.server.certificate),
    };
    const authority = Buffer.from(trust.authority.pem);
    const agents = new Server(SERVER_OPTIONS);
    agents.addService(AgentServiceService, options.agentService);
    const enrolment = new Server(SERVER_OPTIONS);
    enrolment.addService(EnrolmentServiceService, options.enrolmentService);
    try {
      const ports = {
        agents: await bind(
          agents,
          listen,
          ServerCredentials.createSsl(authority, [pair], true),
        ),
        enrolment:
          enrolListen &&
          (await bind(
            enrolment,
            enrolListen,
            ServerCredentials.createSsl(null, [pair], false),
          )),
      };
      const enrolling = enrolListen
        ? `, and enrol at ${enrolListen.host}:${ports.enrolment}`
        : '';
      options.logger.info(
        `Agents connect at ${listen.host}:${ports.agents}${enrolling}`,
      );
      return new AgentListeners([agents, enrolment], ports);
    } catch (error) {
      agents.forceShutdown();
      enrolment.forceShutdown();
      throw error;
    }
  }

  /** Ends every stream; agents come back by themselves. */
  close(): void {
    this.servers.forEach(server => server.forceShutdown());
  }
}

function bind(
  server: Server,
  address: ListenAddress,
  credentials: ServerCredentials,
): Promise<number> {
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return new Promise((resolve, reject) =>
    server.bindAsync(`${host}:${address.port}`, credentials, (error, port) =>
      error
        ? reject(
            new Error(
              `${host}:${address.port} cannot be bound (${error.message}); free the port or set chaos.agents.listen and chaos.agents.enrolListen to other ones`,
            ),
          )
        : resolve(port),
    ),
  );
}
