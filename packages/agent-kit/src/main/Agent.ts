import { hostname } from 'node:os';
import {
  agentKindToWire,
  haltFromWire,
  haltToWire,
  type Command,
  type CommandRefused,
  type ConnectRequest,
  type HaltOrder,
  type Hello,
} from '@faultline/chaos-protocol';
import { AttemptExecutor, Reporter, TargetGate } from '../attempts';
import { describeCapabilities } from '../capabilities';
import type { BootClock } from '../clock';
import type { AgentConfig } from '../config';
import { Connection, type Session } from '../connection';
import { agentPaths } from '../dataDir';
import type { AnyFault } from '../fault';
import type { GuardianLink } from '../guardian';
import { HaltBook } from '../halts';
import { CertificateKeeper, type AgentIdentity } from '../identity';
import { isOpenPhase, type Journal } from '../journal';
import type { Logger } from '../log';
import type { AgentMetrics } from '../metrics';
import { waitUntil } from '../processes';
import type { AgentDefinition, AgentParts } from './AgentDefinition';
import { answerCheck } from './answerCheck';
import { answerTargets } from './answerTargets';

/** What an agent is made of; see `runAgent` for how it comes about. */
export interface AgentServices {
  definition: AgentDefinition;
  config: AgentConfig;
  parts: AgentParts;
  journal: Journal;
  clock: BootClock;
  log: Logger;
  metrics: AgentMetrics;
  guardian: GuardianLink;
  /** Called once, when the control plane has accepted the first stream. */
  onReady(): void;
}

/** Questions that may be answered at the same time; more are refused, so that a flood costs no memory. */
const MAX_QUESTIONS = 64;
/** How often the agent looks whether it can still do what it said, milliseconds. */
const CAPABILITY_LOOK_MS = 5000;

/** One agent: obeys the commands that its connection lets through, and keeps the control plane informed. */
export class Agent {
  readonly executor: AttemptExecutor;
  private readonly connection: Connection;
  private readonly reporter: Reporter;
  private readonly halts: HaltBook;
  private readonly gate: TargetGate;
  private readonly faults: ReadonlyMap<string, AnyFault>;
  private readonly certificates: CertificateKeeper;
  private capabilityWatch: NodeJS.Timeout | undefined;
  private saidCapabilities = '';
  private questions = 0;
  private wasReady = false;

  constructor(private readonly services: AgentServices) {
    const { config, parts, journal, clock, log, metrics, guardian } = services;
    this.certificates = new CertificateKeeper(agentPaths(config.dataDir), {
      enrolAddress: config.controlPlane.enrolAddress,
      joinTokenFile: config.joinTokenFile,
      kind: services.definition.kind,
      version: services.definition.version,
      log,
    });
    this.faults = new Map(parts.faults.map(fault => [fault.fault, fault]));
    this.gate = new TargetGate(parts.targets, config.allow.entities);
    this.halts = new HaltBook(journal);
    this.reporter = new Reporter(journal, clock, frame => this.send(frame));
    this.executor = new AttemptExecutor(
      {
        faults: this.faults,
        gate: this.gate,
        halts: this.halts,
        guardianAlive: () => guardian.alive,
        missing: fault => parts.missing(fault),
      },
      { journal, reporter: this.reporter, clock, log, metrics },
      mercyAt => guardian.watch(mercyAt),
    );
    this.connection = new Connection(
      config.controlPlane.address,
      {
        identity: refused => this.certificates.identity(refused),
        now: () => clock.now(),
        hello: () => this.hello(),
        heartbeat: () => ({
          activeEffects: this.executor.activeEffects,
          guardianAlive: guardian.alive,
        }),
        welcomed: (session, identity) => this.welcomed(session, identity),
        command: command => this.obey(command),
        commandRefused: refused => this.refused(refused),
        disconnected: () => {
          this.rest();
          metrics.connected.set(0);
        },
      },
      log,
    );
  }

  /** Stays connected until {@link Agent.disconnect}. */
  run(): Promise<void> {
    return this.connection.run();
  }

  /** Gives the last reports a moment to arrive; those that do not are sent by the next start. */
  async farewell(withinMs: number): Promise<void> {
    if (!this.connection.connected) return;
    await waitUntil(() => this.services.journal.state.reports.size === 0, {
      withinMs,
    });
  }

  disconnect(): void {
    this.rest();
    this.connection.stop();
  }

  private rest(): void {
    this.certificates.rest();
    clearInterval(this.capabilityWatch);
  }

  /** Capabilities are said in the hello: when they have changed, the agent says hello again on a new stream. */
  private async renewHello(session: Session): Promise<void> {
    const now = JSON.stringify(await describeCapabilities(this.services.parts));
    if (now !== this.saidCapabilities) {
      this.services.log.info('capabilities have changed');
      session.close();
    }
  }

  private send(frame: NonNullable<ConnectRequest['frame']>): boolean {
    return this.connection.send(frame);
  }

  private async hello(): Promise<
    Omit<Hello, 'agentId' | 'sessionNonce' | 'bootMs'>
  > {
    const { definition, parts, journal, clock, guardian } = this.services;
    const unacknowledged = [...journal.state.reports.values()].map(
      report => report.attemptId,
    );
    const open = [...journal.state.attempts.values()]
      .filter(attempt => isOpenPhase(attempt.state.phase))
      .map(attempt => attempt.offer.attemptId);
    const capabilities = await describeCapabilities(parts);
    this.saidCapabilities = JSON.stringify(capabilities);
    return {
      kind: agentKindToWire(definition.kind),
      version: definition.version,
      hostname: hostname(),
      bootId: clock.bootId,
      journalIncarnation: journal.state.incarnation,
      capabilities,
      halts: this.halts.all.map(haltToWire),
      openAttempts: [...new Set([...open, ...unacknowledged])],
      guardianAlive: guardian.alive,
    };
  }

  private welcomed(session: Session, identity: AgentIdentity): void {
    const { log, metrics, onReady } = this.services;
    metrics.connected.set(1);
    log.info('connected', { agent: identity.agentId });
    this.reporter.deliverAll();
    this.certificates.keep(session.rpc, identity);
    this.capabilityWatch = setInterval(
      () => void this.renewHello(session),
      CAPABILITY_LOOK_MS,
    );
    if (!this.wasReady) {
      this.wasReady = true;
      onReady();
    }
  }

  private refused(refused: CommandRefused): void {
    this.services.metrics.commandsRefused.inc({ refusal: refused.refusal });
    this.services.log.warn('command refused', { reason: refused.message });
  }

  private obey({ command, heardBootMs }: Command): void {
    if (!command) return;
    switch (command.$case) {
      case 'welcome':
        for (const order of command.value.halts) this.halt(order);
        return;
      case 'offer':
        this.question(async () => {
          const { attemptId } = command.value;
          const expired = this.certificates.expired;
          const answer = expired
            ? { ready: false as const, reason: expired }
            : await this.executor.offer(command.value);
          if (answer.ready) {
            this.send({
              $case: 'ready',
              value: {
                attemptId,
                nonce: answer.nonce,
                bootId: this.services.clock.bootId,
                journalIncarnation: this.services.journal.state.incarnation,
              },
            });
          } else {
            this.send({
              $case: 'refused',
              value: { attemptId, reason: answer.reason },
            });
          }
        });
        return;
      case 'go':
        this.executor.go(command.value);
        return;
      case 'stop':
        this.executor.stop(command.value);
        return;
      case 'supervise':
        this.executor.supervise(command.value, heardBootMs);
        return;
      case 'halt':
        this.halt(command.value);
        return;
      case 'liftHalt':
        this.halts.lift(command.value.haltId).catch(error => this.warn(error));
        return;
      case 'acknowledge':
        this.reporter.acknowledge(command.value.sequence);
        return;
      case 'listTargets':
        this.question(async () => {
          this.send({
            $case: 'targetList',
            value: await answerTargets(
              command.value,
              this.services.parts.targets,
            ),
          });
        });
        return;
      case 'checkAction':
        this.question(async () => {
          this.send({
            $case: 'checkAnswer',
            value: await answerCheck(command.value, {
              faults: this.faults,
              gate: this.gate,
              missing: fault => this.services.parts.missing(fault),
              guardianAlive: () => this.services.guardian.alive,
              clock: this.services.clock,
            }),
          });
        });
        return;
      default: {
        const never: never = command;
        this.services.log.warn('unknown command', { command: never });
      }
    }
  }

  /** A halt works from memory at once; that it is kept is confirmed when it is on disk. */
  private halt(order: HaltOrder): void {
    const stored = this.halts.add(haltFromWire(order));
    const attemptIds = this.executor.stopCovered(order.haltId);
    stored.then(
      () =>
        this.send({
          $case: 'haltAcknowledged',
          value: { haltId: order.haltId, attemptIds },
        }),
      error => this.warn(error),
    );
  }

  private question(answer: () => Promise<void>): void {
    if (this.questions >= MAX_QUESTIONS) {
      this.warn(`more than ${MAX_QUESTIONS} questions at once; one is dropped`);
      return;
    }
    this.questions += 1;
    answer()
      .catch(error => this.warn(error))
      .finally(() => {
        this.questions -= 1;
      });
  }

  private warn(problem: unknown): void {
    this.services.log.warn('a command could not be carried out', {
      reason: String(problem),
    });
  }
}
