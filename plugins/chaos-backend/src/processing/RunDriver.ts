import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  isActive,
  isTerminal,
  ProbeSample,
  RunPhase,
  StopCause,
} from '@faultline/chaos-core';
import type { StoredRun } from '../database/types';
import type { AgentListener } from '../dispatch/types';
import { decideFromSamples } from './driver/decideFromSamples';
import type { DriverPorts } from './driver/DriverPorts';
import { grantReady } from './driver/grantReady';
import { Ownership } from './driver/Ownership';
import { performEffect } from './driver/performEffect';
import { lostJournal } from './driver/lostJournal';
import { Supervision } from './driver/Supervision';
import { RunLoop } from './driver/RunLoop';
import { stopRun } from './driver/stopRun';
import type { RunEngine, StopOutcome } from './types';

/** How often the database is asked for runs that nobody here knows, in milliseconds: a wake-up that was lost is made up for. */
const LOOK_MS = 5000;

/** Drives every open run of this replica, and takes in what the agents say. */
export class RunDriver implements RunEngine, AgentListener {
  private readonly loops = new Map<string, RunLoop>();
  private readonly supervision = new Supervision();
  private readonly ownership: Ownership;
  private unsubscribe: (() => void) | undefined;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly ports: DriverPorts) {
    this.ownership = new Ownership(ports);
  }

  /** Resolves when every open run was tried; what could not be taken over is tried again. */
  async start(): Promise<void> {
    this.unsubscribe = this.ports.gateway.subscribe(this);
    await this.look();
    this.lookLater();
  }

  async shutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.unsubscribe?.();
    const loops = [...this.loops.values()];
    this.loops.clear();
    loops.forEach(loop => loop.release());
    await Promise.allSettled([
      this.looking,
      ...loops.map(loop => loop.log.flush()),
    ]);
  }

  /** States of the runs that this replica drives. */
  openPhases(): RunPhase[] {
    return [...this.loops.values()].map(({ run }) => run.state.phase);
  }

  wake(runId: string): void {
    this.take(runId).catch(error =>
      this.ports.logger.error(
        `Run ${runId} could not be started, it is tried again: ${error}`,
      ),
    );
  }

  openRuns(): StoredRun[] {
    return [...this.loops.values()].map(({ run }) => run);
  }

  async stop(
    runId: string,
    cause: Omit<StopCause, 'at'>,
  ): Promise<StopOutcome> {
    // From memory when it is there: a stop waits for no database.
    const held = this.loops.get(runId);
    return stopRun({ id: runId, held, load: () => this.load(runId) }, cause);
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
    const loop =
      this.loopOf(agentId, report.attemptId) ??
      (await this.loadByAttempt(agentId, report.attemptId));
    if (!loop) {
      // Of a run that ended, or of a foreign attempt: history does not change, and the agent need not say it again.
      this.ports.logger.info(
        `Agent ${agentId} reports ${report.event.type} on attempt ${report.attemptId}, which no open run here has`,
      );
      return;
    }
    this.ports.reported?.(report.event.type);
    if (lostJournal(loop, report)) {
      this.ports.logger.error(
        `Incident: agent ${agentId} says that attempt ${report.attemptId} never started, but it has another journal than when it was ready; that is not taken as proof`,
      );
      return;
    }
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

  private async take(runId: string): Promise<void> {
    const loop = await this.load(runId);
    if (!this.ownership.drives(loop)) {
      await this.ownership.take(loop);
    }
  }

  private look(): Promise<void> {
    this.looking = this.takeUnknown().catch(error =>
      this.ports.logger.warn(`Open runs could not be looked up: ${error}`),
    );
    return this.looking;
  }

  private lookLater(): void {
    if (!this.closed) {
      this.timer = setTimeout(() => {
        this.look().then(() => this.lookLater());
      }, LOOK_MS);
    }
  }

  private async takeUnknown(): Promise<void> {
    for (const id of await this.ports.runs.listOpen()) {
      if (this.closed) {
        return;
      }
      if (!this.loops.has(id)) {
        await this.take(id).catch(error =>
          this.ports.logger.warn(`Run ${id} is not taken yet: ${error}`),
        );
      }
    }
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
    // Samples of a former driver decide together with ours.
    const samples = isActive(run.state.phase)
      ? await this.ports.runs.listSamples(runId)
      : [];
    return this.loops.get(runId) ?? this.open(run, samples);
  }

  private open(run: StoredRun, samples: ProbeSample[]): RunLoop {
    const loop = new RunLoop(this.ports, run, {
      perform: performEffect,
      sampled: decideFromSamples,
      ticked: current => {
        this.ownership.retry(current);
        if (this.ownership.drives(current)) {
          decideFromSamples(current);
          this.supervision.renew(current);
        }
      },
      drives: current => this.ownership.drives(current),
      ended: ended => {
        this.loops.delete(ended.id);
        this.ownership.forget(ended.id);
        this.supervision.forget(ended.id);
      },
    });
    loop.log.adopt(samples);
    if (!isTerminal(run.state.phase) && !this.closed) {
      this.loops.set(loop.id, loop);
      loop.watch();
    }
    return loop;
  }

  /** What is not in memory yet may be an open run all the same: only the store knows that it is not. */
  private async loadByAttempt(
    agentId: string,
    attemptId: string,
  ): Promise<RunLoop | undefined> {
    const open = await this.ports.runs.listActive();
    const run = open.find(({ state }) =>
      state.attempts.some(({ id }) => id === attemptId),
    );
    if (run) {
      await this.load(run.state.id);
    }
    return this.loopOf(agentId, attemptId);
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
