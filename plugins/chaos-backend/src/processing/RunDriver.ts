import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  isActive,
  isTerminal,
  RunPhase,
  StopCause,
} from '@faultline/chaos-core';
import type { StoredRun } from '../database/types';
import type { AgentListener } from '../dispatch/types';
import { decideFromSamples } from './driver/decideFromSamples';
import type { DriverPorts } from './driver/DriverPorts';
import { grantReady } from './driver/grantReady';
import { performEffect } from './driver/performEffect';
import { LEASE_MS, Supervision } from './driver/Supervision';
import { RunLoop } from './driver/RunLoop';
import type { RunEngine } from './types';

/** An interactive run that could not begin within this time after it was asked for is not begun any more, in milliseconds. */
const LATEST_START_MS = 60_000;

/** Drives every open run of this replica, and takes in what the agents say. */
export class RunDriver implements RunEngine, AgentListener {
  private readonly loops = new Map<string, RunLoop>();
  private readonly supervision = new Supervision();
  private unsubscribe: (() => void) | undefined;

  constructor(private readonly ports: DriverPorts) {}

  async start(): Promise<void> {
    this.unsubscribe = this.ports.gateway.subscribe(this);
    for (const id of await this.ports.runs.listOpen()) {
      await this.adopt(id);
    }
  }

  async shutdown(): Promise<void> {
    this.unsubscribe?.();
    const loops = [...this.loops.values()];
    this.loops.clear();
    loops.forEach(loop => loop.release());
    await Promise.allSettled(loops.map(loop => loop.log.flush()));
  }

  /** States of the runs that this replica drives. */
  openPhases(): RunPhase[] {
    return [...this.loops.values()].map(({ run }) => run.state.phase);
  }

  wake(runId: string): void {
    this.load(runId)
      .then(loop => this.claim(loop))
      .catch(error =>
        this.ports.logger.error(`Run ${runId} could not be started: ${error}`),
      );
  }

  async stop(runId: string, cause: Omit<StopCause, 'at'>): Promise<void> {
    const loop = await this.load(runId);
    const answer = await loop.stop(cause);
    if (!answer.ok) {
      throw new ConflictError(answer.reason);
    }
  }

  async revertAgain(runId: string): Promise<void> {
    const loop = await this.load(runId);
    loop.tellAgentsToStop('asked again');
  }

  async attest(
    runId: string,
    attemptId: string,
    by: string,
    statement: 'absent' | 'removed',
    reason: string,
  ): Promise<void> {
    const loop = await this.load(runId);
    const answer = await loop.send(
      { type: 'attest', attemptId, by, statement, reason },
      by,
    );
    if (!answer.ok) {
      throw new ConflictError(answer.reason);
    }
  }

  async onReady(
    agentId: string,
    ready: Parameters<AgentListener['onReady']>[1],
  ): Promise<void> {
    const loop = this.loopOf(agentId, ready.attemptId);
    if (!loop) {
      return;
    }
    const { attemptId, ...facts } = ready;
    await loop.send(
      { type: 'attempt', attemptId, event: { type: 'ready', ...facts } },
      agentId,
    );
    await grantReady(loop);
  }

  async onRefused(
    agentId: string,
    { attemptId, reason }: { attemptId: string; reason: string },
  ): Promise<void> {
    await this.loopOf(agentId, attemptId)?.send(
      { type: 'attempt', attemptId, event: { type: 'refused', reason } },
      agentId,
    );
  }

  async onReport(
    agentId: string,
    report: Parameters<AgentListener['onReport']>[1],
  ): Promise<void> {
    const loop = this.loopOf(agentId, report.attemptId);
    if (!loop) {
      // Of a run that ended, or of a foreign attempt: history does not change, and the agent need not say it again.
      this.ports.logger.info(
        `Agent ${agentId} reports ${report.event.type} on attempt ${report.attemptId}, which no open run here has`,
      );
      return;
    }
    this.ports.reported?.(report.event.type);
    const answer = await loop.send(
      {
        type: 'attempt',
        attemptId: report.attemptId,
        event: report.event,
        at: report.at,
      },
      report.by === 'guardian' ? `${agentId} (guardian)` : agentId,
    );
    if (!answer.ok) {
      this.ports.logger.error(
        `Incident: agent ${agentId} reports ${report.event.type} on attempt ${report.attemptId}, which contradicts what is known: ${answer.reason}`,
      );
    }
  }

  async onConnected(agentId: string): Promise<void> {
    for (const loop of this.loops.values()) {
      const { phase, attempts, stops } = loop.run.state;
      const concerned = attempts.some(attempt => attempt.agentId === agentId);
      if (concerned && (phase === 'stopping' || phase === 'unconfirmed')) {
        loop.tellAgentsToStop(stops[0]?.reason ?? 'the run was stopped');
      }
    }
  }

  onDisconnected(): void {
    // Silence proves nothing: views show since when, supervision and deadlines end the effects.
  }

  private async adopt(id: string): Promise<void> {
    const loop = await this.load(id);
    const { state } = loop.run;
    const { now, owner, logger } = this.ports;
    if (state.phase === 'queued') {
      await this.claim(loop);
      return;
    }
    if (isTerminal(state.phase)) {
      return;
    }
    logger.info(`Run ${id} (${state.phase}) is taken over after a restart`);
    loop.log.adopt(await this.ports.runs.listSamples(id));
    const answer = await loop.send(
      { type: 'adopt', owner, leaseUntil: now() + LEASE_MS },
      'driver',
    );
    if (!answer.ok) {
      logger.info(`Run ${id} is taken over later: ${answer.reason}`);
    }
  }

  /** A run whose former driver still had a lease is taken over when that is over. */
  private adoptLater(loop: RunLoop): void {
    const { phase, owner, leaseUntil } = loop.run.state;
    const { now } = this.ports;
    if (
      isActive(phase) &&
      owner !== this.ports.owner &&
      now() >= (leaseUntil ?? 0)
    ) {
      loop.post(
        {
          type: 'adopt',
          owner: this.ports.owner,
          leaseUntil: now() + LEASE_MS,
        },
        'driver',
      );
    }
  }

  private async claim(loop: RunLoop): Promise<void> {
    const { state } = loop.run;
    const { now, owner } = this.ports;
    if (state.phase !== 'queued') {
      return;
    }
    if (now() - state.createdAt > LATEST_START_MS) {
      await loop.send(
        {
          type: 'skip',
          reason:
            'the control plane was not there when this was to start; launch it again',
        },
        'driver',
      );
      return;
    }
    await loop.send(
      { type: 'claim', owner, leaseUntil: now() + LEASE_MS, guards: {} },
      'driver',
    );
  }

  private async load(runId: string): Promise<RunLoop> {
    const known = this.loops.get(runId);
    if (known) {
      return known;
    }
    const run = await this.ports.runs.get(runId);
    if (!run) {
      throw new NotFoundError(`There is no run ${runId}`);
    }
    return this.loops.get(runId) ?? this.open(run);
  }

  private open(run: StoredRun): RunLoop {
    const loop = new RunLoop(this.ports, run, {
      perform: performEffect,
      sampled: decideFromSamples,
      ticked: current => {
        this.adoptLater(current);
        decideFromSamples(current);
        this.supervision.renew(current);
      },
      ended: ended => {
        this.loops.delete(ended.id);
        this.supervision.forget(ended.id);
      },
    });
    if (!isTerminal(run.state.phase)) {
      this.loops.set(loop.id, loop);
      loop.watch();
    }
    return loop;
  }

  private loopOf(agentId: string, attemptId: string): RunLoop | undefined {
    for (const loop of this.loops.values()) {
      const attempt = loop.run.state.attempts.find(
        ({ id }) => id === attemptId,
      );
      if (attempt) {
        // An agent reports only on its own attempts.
        return attempt.agentId === agentId ? loop : undefined;
      }
    }
    return undefined;
  }
}
