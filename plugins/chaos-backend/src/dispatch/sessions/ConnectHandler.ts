import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConnectRequest,
  ConnectResponse,
  Hello,
  HEARTBEAT_MS,
  haltToWire,
} from '@faultline/chaos-protocol';
import { ServerDuplexStream, status } from '@grpc/grpc-js';
import type { KeyObject } from 'node:crypto';
import type { AgentStore, HaltStore } from '../../database/types';
import type { HaltLog } from '../halts/HaltLog';
import { settleHeldHalts } from '../halts/settleHeldHalts';
import { readPeer } from '../listeners/readPeer';
import { AgentStream } from './AgentStream';
import { LiveSession, openSession } from './LiveSession';
import { refusalOf } from './refusalOf';
import { ReportQueue } from './ReportQueue';
import type { SessionRegistry } from './SessionRegistry';

const HELLO_TIMEOUT_MS = 5000;
/** Presence is written at most this often. */
const PRESENCE_MS = 5000;

/** What happens inside an open session. */
export interface SessionListener {
  opened(session: LiveSession, openAttempts: string[]): void;
  frame(
    session: LiveSession,
    frame: ConnectRequest,
    reports: ReportQueue,
  ): void;
  closed(session: LiveSession): void;
}

/** Serves `AgentService.Connect`: checks who is there, opens the session, and passes its frames on. */
export class ConnectHandler {
  constructor(
    private readonly options: {
      registry: SessionRegistry;
      haltLog: HaltLog;
      agents: AgentStore;
      halts: HaltStore;
      commandKey: KeyObject;
      listener: SessionListener;
      logger: LoggerService;
      now: () => number;
    },
  ) {}

  readonly connect = (
    call: ServerDuplexStream<ConnectRequest, ConnectResponse>,
  ): void => {
    const refuse = (code: status, details: string) =>
      call.emit('error', { code, details });
    const timer = setTimeout(
      () => refuse(status.DEADLINE_EXCEEDED, 'no hello came'),
      HELLO_TIMEOUT_MS,
    );
    // The stream's own errors end it; without a listener they would end the process.
    call.on('error', () => undefined);
    call.once('end', () => call.end());
    call.once('close', () => clearTimeout(timer));
    call.once('data', (first: ConnectRequest) => {
      clearTimeout(timer);
      call.pause();
      if (first.frame?.$case !== 'hello') {
        refuse(status.FAILED_PRECONDITION, 'the first frame must be a hello');
        return;
      }
      this.open(call, first.frame.value).then(
        session => session && call.resume(),
        error => {
          this.options.logger.warn(`An agent was not let in: ${error.message}`);
          refuse(status.UNAVAILABLE, error.message);
        },
      );
    });
  };

  private async open(
    call: ServerDuplexStream<ConnectRequest, ConnectResponse>,
    hello: Hello,
  ): Promise<LiveSession | undefined> {
    const { registry, agents, halts, haltLog, commandKey, listener } =
      this.options;
    const { logger, now } = this.options;
    const refusal = (details: string): undefined => {
      logger.warn(
        `Agent ${hello.agentId.slice(0, 64)} was refused: ${details}`,
      );
      call.emit('error', { code: status.PERMISSION_DENIED, details });
      return undefined;
    };
    const peer = readPeer(call);
    if (!peer || peer.agentId !== hello.agentId) {
      return refusal('the certificate does not name this agent');
    }
    const known = await agents.get(peer.agentId);
    const reason = refusalOf(known, peer);
    if (!known || reason) {
      return refusal(reason ?? 'unknown agent');
    }
    const stream = new AgentStream({
      agentId: hello.agentId,
      sessionNonce: hello.sessionNonce,
      bootMs: hello.bootMs,
      commandKey,
      call,
    });
    const session = openSession(hello, known, stream, now());
    const position = haltLog.position;
    const missedLifts = await settleHeldHalts(hello.halts, {
      agentId: hello.agentId,
      halts,
      logger,
      now,
    });
    const active = await halts.listActive();
    if (call.cancelled) {
      return undefined;
    }
    if (registry.admit(session, now()) === 'cloned') {
      const words =
        'two agents use this identity at the same time; both are quarantined. Enrol each one under a name of its own.';
      await agents.quarantine(hello.agentId, words);
      registry.get(hello.agentId)?.stream.end(status.PERMISSION_DENIED, words);
      return refusal(words);
    }
    // From the admission on everything is sent to this stream too, so nothing may be awaited before the welcome.
    const holding = haltLog.current(active, position);
    stream.send({
      $case: 'welcome',
      value: { heartbeatMs: HEARTBEAT_MS, halts: holding.map(haltToWire) },
    });
    for (const haltId of [...missedLifts, ...haltLog.liftedSince(position)]) {
      stream.send({ $case: 'liftHalt', value: { haltId } });
    }
    this.follow(call, session);
    listener.opened(session, hello.openAttempts.slice(0, 10_000));
    // What is known of it in memory is enough to work with; the row is for lists.
    agents
      .heard(hello.agentId, {
        heardAt: now(),
        bootId: session.bootId,
        journalIncarnation: session.journalIncarnation,
        version: session.view.version,
        hostname: session.view.hostname,
        capabilities: session.view.capabilities.map(capability => ({
          ...capability,
        })),
      })
      .catch(error => logger.warn(`Presence was not stored: ${error}`));
    return session;
  }

  private follow(
    call: ServerDuplexStream<ConnectRequest, ConnectResponse>,
    session: LiveSession,
  ): void {
    const { agents, listener, logger, registry, now } = this.options;
    const reports = new ReportQueue({
      logger,
      onFull: full => (full ? call.pause() : call.resume()),
    });
    let written = now();
    call.on('data', (frame: ConnectRequest) => {
      session.view.heardAt = now();
      if (now() - written > PRESENCE_MS) {
        written = now();
        agents
          .heard(session.view.agentId, { heardAt: written })
          .catch(error => logger.warn(`Presence was not stored: ${error}`));
      }
      listener.frame(session, frame, reports);
    });
    call.once('close', () => {
      reports.close();
      if (registry.remove(session)) {
        listener.closed(session);
      }
    });
  }
}
