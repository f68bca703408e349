import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  Server,
  ServerCredentials,
  status,
  type ServerDuplexStream,
} from '@grpc/grpc-js';
import {
  AgentServiceService,
  EnrolmentServiceService,
  formatJoinToken,
  parseJoinToken,
  signCommand,
  type AgentServiceServer,
  type Command,
  type ConnectRequest,
  type ConnectResponse,
  type EnrolmentServiceServer,
} from '@faultline/chaos-protocol';
import { FrameLog } from './FrameLog';
import { TestAuthority } from './TestAuthority';

type Stream = ServerDuplexStream<ConnectRequest, ConnectResponse>;

/**
 * A small control plane over real TLS: it enrols agents, welcomes them, signs what a test wants to command, and keeps every frame that came. The
 * real one is in the backend plugin.
 *
 * @public
 */
export class ControlPlaneDouble {
  private readonly keys = generateKeyPairSync('ed25519');
  private readonly tokens = new Set<string>();
  private readonly servers: Server[] = [];
  private stream: Stream | undefined;
  private nonce = '';
  private heardBootMs = 0;
  private held: ConnectResponse[] | undefined;
  private sequence = 0;
  /** Everything that agents sent, over all streams. */
  readonly frames = new FrameLog();
  /** Acknowledge reports as they come, as the real one does. */
  acknowledge = true;
  /** How long the certificates of agents are valid, milliseconds from now. */
  certificateMs = 3_600_000;
  /** Join tokens that agents have presented, used or not. */
  readonly presented: string[] = [];
  address = '';
  enrolAddress = '';

  private constructor(private readonly authority: TestAuthority) {}

  static async start(): Promise<ControlPlaneDouble> {
    const double = new ControlPlaneDouble(await TestAuthority.create());
    await double.listen();
    return double;
  }

  /** A token that enrols one agent, once. */
  joinToken(agentId: string): string {
    const token = formatJoinToken({
      id: agentId,
      secret: randomBytes(24).toString('base64url'),
      fingerprint: this.authority.fingerprint,
    });
    this.tokens.add(token);
    return token;
  }

  /** Signs a command for the stream that is open now. */
  send(command: NonNullable<Command['command']>, override?: Partial<Command>) {
    this.sequence += 1;
    const signed = signCommand(this.keys.privateKey, {
      agentId: this.frames.agentId,
      sessionNonce: this.nonce,
      sequence: this.sequence,
      heardBootMs: this.heardBootMs,
      command,
      ...override,
    });
    if (this.held) this.held.push(signed);
    else this.stream?.write(signed);
  }

  /** From now on commands are signed and kept back, as on a stream that stalls; the returned function lets them arrive. */
  stall(): () => void {
    const held: ConnectResponse[] = [];
    this.held = held;
    return () => {
      this.held = undefined;
      for (const signed of held) this.stream?.write(signed);
    };
  }

  /** Ends the present stream, as a restart of the control plane would. */
  dropStream(): void {
    this.stream?.end();
    this.stream = undefined;
  }

  stop(): void {
    for (const server of this.servers) server.forceShutdown();
  }

  private async listen(): Promise<void> {
    const { key, chain } = await this.authority.issueServer();
    const pair = {
      private_key: Buffer.from(key),
      cert_chain: Buffer.from(chain),
    };
    const root = Buffer.from(this.authority.certificate);
    const enrolment = new Server();
    enrolment.addService(EnrolmentServiceService, this.enrolment());
    const agents = new Server();
    agents.addService(AgentServiceService, this.agents());
    this.servers.push(enrolment, agents);
    this.enrolAddress = await bind(
      enrolment,
      ServerCredentials.createSsl(null, [pair], false),
    );
    this.address = await bind(
      agents,
      ServerCredentials.createSsl(root, [pair], true),
    );
  }

  private enrolment(): EnrolmentServiceServer {
    return {
      enrol: (call, callback) => {
        const { joinToken, certificateRequest } = call.request;
        this.presented.push(joinToken);
        if (!this.tokens.delete(joinToken)) {
          callback({
            code: status.PERMISSION_DENIED,
            details: 'The join token was used or is unknown',
          });
          return;
        }
        const agentId = parseJoinToken(joinToken).id;
        void this.authority
          .issueAgent(agentId, certificateRequest, this.certificateMs)
          .then(
            certificate =>
              callback(null, {
                agentId,
                certificate,
                authority: this.authority.certificate,
                commandKey: this.keys.publicKey
                  .export({ type: 'spki', format: 'pem' })
                  .toString(),
                environment: 'demo',
              }),
            error =>
              callback({ code: status.INTERNAL, details: String(error) }),
          );
      },
    };
  }

  private agents(): AgentServiceServer {
    return {
      connect: stream => {
        stream.on('data', ({ frame }: ConnectRequest) => {
          if (!frame) return;
          if (frame.$case === 'hello') {
            this.stream = stream;
            this.nonce = frame.value.sessionNonce;
            this.frames.agentId = frame.value.agentId;
            this.heardBootMs = frame.value.bootMs;
            this.send({
              $case: 'welcome',
              value: { heartbeatMs: 500, halts: [] },
            });
          }
          if (frame.$case === 'heartbeat') {
            this.heardBootMs = frame.value.bootMs;
          }
          if (frame.$case === 'attemptReport' && this.acknowledge) {
            this.send({
              $case: 'acknowledge',
              value: { sequence: frame.value.sequence },
            });
          }
          this.frames.add(frame);
        });
        stream.on('error', () => {});
        stream.on('end', () => stream.end());
      },
      renew: (call, callback) => {
        void this.authority
          .issueAgent(
            this.frames.agentId,
            call.request.certificateRequest,
            this.certificateMs,
          )
          .then(certificate => callback(null, { certificate }));
      },
    };
  }
}

function bind(server: Server, credentials: ServerCredentials): Promise<string> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentials, (error, port) =>
      error ? reject(error) : resolve(`127.0.0.1:${port}`),
    );
  });
}
