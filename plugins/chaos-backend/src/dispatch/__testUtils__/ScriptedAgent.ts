import {
  AgentKind,
  AgentServiceClient,
  CommandGate,
  ConnectRequest,
  ConnectResponse,
  EnrolmentServiceClient,
  EnrolResponse,
  type HaltOrder,
  type Command,
} from '@faultline/chaos-protocol';
import { ClientDuplexStream, credentials, ServiceError } from '@grpc/grpc-js';
import { createPublicKey, randomUUID } from 'node:crypto';
import { x509 } from '../authority/x509';
import { makeCertificateRequest } from './makeCertificateRequest';

type Frame = NonNullable<ConnectRequest['frame']>;
type Received = NonNullable<Command['command']>;

/** An identity as an agent keeps it. */
export interface ScriptedIdentity extends EnrolResponse {
  privateKey: string;
}

/** Enrols as a real agent does; rejects with the server's answer. */
export async function enrolScripted(
  port: number,
  authority: string,
  joinToken: string,
  kind = AgentKind.AGENT_KIND_HOST,
): Promise<ScriptedIdentity> {
  const { keys, certificateRequest } = await makeCertificateRequest();
  const client = new EnrolmentServiceClient(
    `127.0.0.1:${port}`,
    credentials.createSsl(Buffer.from(authority)),
  );
  try {
    const response = await new Promise<EnrolResponse>((resolve, reject) =>
      client.enrol(
        {
          joinToken,
          certificateRequest,
          kind,
          version: '0.1.0',
        },
        (error, answer) => (error ? reject(error) : resolve(answer)),
      ),
    );
    return {
      ...response,
      privateKey: x509.PemConverter.encode(
        await crypto.subtle.exportKey('pkcs8', keys.privateKey),
        'PRIVATE KEY',
      ),
    };
  } finally {
    client.close();
  }
}

/**
 * The far end of an agent's stream, over the real protocol: tests say what it answers. It checks every command as a real agent does.
 */
export class ScriptedAgent {
  readonly received: Received[] = [];
  /** Which of its words each received command answers. */
  readonly heard: number[] = [];
  readonly ended: Promise<ServiceError | undefined>;
  private readonly waiting = new Set<() => void>();
  private readonly stream: ClientDuplexStream<ConnectRequest, ConnectResponse>;
  private readonly client: AgentServiceClient;
  private reports = 0;
  /** Its boot clock stands still but for its heartbeats. */
  private bootMs = 1000;

  constructor(
    port: number,
    identity: ScriptedIdentity,
    options: {
      incarnation?: string;
      agentId?: string;
      answer?: (command: Received, agent: ScriptedAgent) => void;
      capabilities?: string[];
      halts?: HaltOrder[];
      bootId?: string;
    } = {},
  ) {
    this.client = new AgentServiceClient(
      `127.0.0.1:${port}`,
      credentials.createSsl(
        Buffer.from(identity.authority),
        Buffer.from(identity.privateKey),
        Buffer.from(identity.certificate),
      ),
      // Streams of one test must not share a connection with those of another.
      { 'grpc.use_local_subchannel_pool': 1 },
    );
    this.stream = this.client.connect();
    const sessionNonce = randomUUID();
    const gate = new CommandGate({
      publicKey: createPublicKey(identity.commandKey),
      agentId: identity.agentId,
      sessionNonce,
      now: () => this.bootMs,
    });
    this.stream.on('data', (response: ConnectResponse) => {
      const { command, heardBootMs } = gate.open(response);
      if (command) {
        this.received.push(command);
        this.heard.push(heardBootMs);
        options.answer?.(command, this);
        this.waiting.forEach(look => look());
      }
    });
    this.ended = new Promise(resolve => {
      this.stream.on('error', error => resolve(error as ServiceError));
      this.stream.on('end', () => resolve(undefined));
    });
    this.send({
      $case: 'hello',
      value: {
        agentId: options.agentId ?? identity.agentId,
        kind: AgentKind.AGENT_KIND_HOST,
        version: '0.1.0',
        hostname: 'test',
        bootId: options.bootId ?? 'boot',
        journalIncarnation: options.incarnation ?? 'journal',
        sessionNonce,
        capabilities: (options.capabilities ?? ['processPause']).map(fault => ({
          fault,
          mechanism: 'signal',
          available: true,
          missing: '',
          remedy: '',
          shape: 'held',
          survives: 'guarded',
          undoNeeds: 'nothing',
        })),
        halts: options.halts ?? [],
        openAttempts: [],
        guardianAlive: true,
        bootMs: this.bootMs,
      },
    });
  }

  send(frame: Frame): void {
    this.stream.write({ frame });
  }

  /** Says that it is alive, at a time of its boot clock. */
  heartbeat(bootMs: number): void {
    this.bootMs = bootMs;
    this.send({
      $case: 'heartbeat',
      value: { activeEffects: 0, guardianAlive: true, bootMs },
    });
  }

  /** Answers an offer. */
  ready(attemptId: string): void {
    this.send({
      $case: 'ready',
      value: {
        attemptId,
        nonce: 'n1',
        bootId: 'boot',
        journalIncarnation: 'journal',
      },
    });
  }

  /** Reports one step of an attempt. */
  report(
    attemptId: string,
    phase: string,
    effect: string,
    evidence = phase,
    ageMs = 0,
  ): void {
    this.reports += 1;
    this.send({
      $case: 'attemptReport',
      value: {
        sequence: this.reports,
        attemptId,
        phase,
        effect,
        evidence,
        ageMs,
        by: 'agent',
      },
    });
  }

  /** The first command of a kind, now or when it comes. */
  async next<K extends Received['$case']>(
    kind: K,
    count = 1,
  ): Promise<Extract<Received, { $case: K }>> {
    return new Promise(resolve => {
      const look = () => {
        const found = this.received.filter(({ $case }) => $case === kind);
        if (found.length >= count) {
          this.waiting.delete(look);
          resolve(found[count - 1] as Extract<Received, { $case: K }>);
        }
      };
      this.waiting.add(look);
      look();
    });
  }

  close(): void {
    this.stream.cancel();
    this.client.close();
  }
}
