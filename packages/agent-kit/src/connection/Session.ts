import { createPublicKey, randomBytes } from 'node:crypto';
import { credentials, type ClientDuplexStream } from '@grpc/grpc-js';
import {
  AgentServiceClient,
  CommandGate,
  CommandRefused,
  type Command,
  type ConnectRequest,
  type ConnectResponse,
  type Hello,
} from '@faultline/chaos-protocol';
import type { AgentIdentity } from '../identity';
import { channelOptions } from './channelOptions';

/** Frames that may wait for a slow reader; above it the stream is given up, because what matters is in the journal. */
const MAX_WAITING_FRAMES = 1000;

/** Why a session ended, for people. @public */
export interface SessionEnd {
  reason: string;
  /** True when the control plane itself said no, e.g. because it does not know this agent. */
  refused: boolean;
}

/** gRPC status codes by which the control plane refuses an agent: PERMISSION_DENIED, UNAUTHENTICATED. */
const REFUSALS = [7, 16];

/**
 * One stream to the control plane, from the dial to its end. Commands come out of it only through the gate.
 *
 * @public
 */
export class Session {
  private readonly client: AgentServiceClient;
  private readonly stream: ClientDuplexStream<ConnectRequest, ConnectResponse>;
  readonly ended: Promise<SessionEnd>;
  private end: (end: SessionEnd) => void = () => {};
  private over = false;

  constructor(options: {
    address: string;
    identity: AgentIdentity;
    hello: Omit<Hello, 'agentId' | 'sessionNonce' | 'bootMs'>;
    /** Boot time, milliseconds. */
    now: () => number;
    onCommand(command: Command, session: Session): void;
    onRefused(refused: CommandRefused): void;
  }) {
    const { identity, now } = options;
    const sessionNonce = randomBytes(18).toString('base64url');
    const gate = new CommandGate({
      publicKey: createPublicKey(identity.commandKey),
      agentId: identity.agentId,
      sessionNonce,
      now,
    });
    this.ended = new Promise(resolve => {
      this.end = resolve;
    });
    this.client = new AgentServiceClient(
      options.address,
      credentials.createSsl(
        Buffer.from(identity.authority),
        Buffer.from(identity.privateKey),
        Buffer.from(identity.certificate),
      ),
      channelOptions(options.address),
    );
    this.stream = this.client.connect();
    this.stream.on('data', (frame: ConnectResponse) => {
      try {
        options.onCommand(gate.open(frame), this);
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        options.onRefused(error);
      }
    });
    this.stream.on('error', error => this.finish(error));
    this.stream.on('end', () => this.finish());
    this.send({
      $case: 'hello',
      value: {
        ...options.hello,
        agentId: identity.agentId,
        sessionNonce,
        bootMs: now(),
      },
    });
  }

  /** The connection's client, for the calls beside the stream. */
  get rpc(): AgentServiceClient {
    return this.client;
  }

  /** Queues a frame; false when the session is over. A reader that does not read ends it. */
  send(frame: NonNullable<ConnectRequest['frame']>): boolean {
    if (this.over) return false;
    if (this.stream.writableLength >= MAX_WAITING_FRAMES) {
      this.finish(
        new Error(`the control plane left ${MAX_WAITING_FRAMES} frames unread`),
      );
      return false;
    }
    this.stream.write({ frame });
    return true;
  }

  close(): void {
    this.stream.end();
    this.finish();
  }

  private finish(error?: Error): void {
    if (this.over) return;
    this.over = true;
    this.stream.cancel();
    this.client.close();
    const code = (error as { code?: unknown } | undefined)?.code;
    this.end({
      reason: error?.message ?? 'closed',
      refused: typeof code === 'number' && REFUSALS.includes(code),
    });
  }
}
