import { isTerminal } from '../isTerminal';
import { transition } from '../transition';
import type { RunEffect, RunEvent, RunState } from '../types';
import { sampleRun, SampleStep } from './samplePlan';
import { SimulatedAgent, SimulatedCommand } from './SimulatedAgent';

/**
 * A run with a driver, a network that loses, repeats and reorders, and agents with the real agent machine. After every event the invariants of
 * docs/concepts/invariants.md are checked against what is really in the world.
 */
export class SimulatedRun {
  state: RunState;
  now = 1000;
  /** What the probes would say if they were asked now. */
  before: 'held' | 'broken' | 'noData' = 'held';
  after: 'recovered' | 'notRecovered' | 'noData' | 'skipped' = 'recovered';
  readonly agents = new Map<string, SimulatedAgent>();
  private readonly network: Array<[string, SimulatedCommand]> = [];
  private readonly gos = new Map<string, number>();
  private effects: RunEffect[] = [];
  private haltId: string | undefined;

  constructor(steps: SampleStep[]) {
    this.state = sampleRun(steps);
    for (const { id, durationMs } of this.state.attempts) {
      const shape = durationMs === undefined ? 'oneShot' : 'held';
      this.agents.set(id, new SimulatedAgent(id, shape, durationMs ?? 0));
    }
    this.send({ type: 'submit', approvalNeeded: false });
  }

  send(event: RunEvent): boolean {
    const before = this.state;
    const result = transition(before, event, this.now);
    if (result.ok) {
      this.state = result.state;
      this.effects.push(...result.effects);
    }
    this.check(before, event, result.ok ? result.effects : []);
    return result.ok;
  }

  /** The driver carries out the oldest effect. */
  perform(): void {
    const effect = this.effects.shift();
    const { fence } = this.state;
    switch (effect?.do) {
      case 'prepare':
        this.send({ type: 'prepare', fence });
        break;
      case 'sampleBefore':
        this.send({
          type: 'beforeProbes',
          fence,
          result: this.before,
          reason: '',
        });
        break;
      case 'offer':
      case 'sendGo':
        this.network.push([
          effect.attemptId,
          { type: effect.do === 'offer' ? 'offer' : 'go', fence },
        ]);
        break;
      case 'sendStop':
        this.network.push([effect.attemptId, { type: 'stop' }]);
        break;
      case 'sampleAfter':
        this.send({ type: 'afterProbes', fence, result: this.after });
        break;
      case 'decideVerdict':
        this.send({
          type: 'conclude',
          fence,
          verdict: 'passed',
          reason: '',
        });
        break;
      default:
    }
  }

  /** The driver lives, but what it should have done next failed. */
  loseEffect(): void {
    this.effects.shift();
  }

  /** The driver dies: what it had not done yet is lost, and another one takes over after the lease. */
  crash(): void {
    this.effects = [];
    this.now = Math.max(this.now, (this.state.leaseUntil ?? 0) + 1);
    const leaseUntil = this.now + 5000;
    this.send({ type: 'adopt', owner: `driver-${this.now}`, leaseUntil });
  }

  claim(): void {
    const leaseUntil = this.now + 5000;
    this.send({ type: 'claim', owner: 'driver', leaseUntil, guards: {} });
  }

  grant(index: number, fenceBehind = 0): void {
    const { id } = this.attempt(index);
    this.send({
      type: 'go',
      fence: this.state.fence - fenceBehind,
      attemptId: id,
      haltId: this.haltId,
      leaseUntil: this.now + 5000,
      deadlineAt: this.now,
    });
  }

  /** Somebody halts: this replica knows, whether or not the row could be written. */
  halt(stored: boolean): void {
    this.haltId = 'h1';
    if (stored) {
      const cause = { kind: 'halt', by: 'h1', reason: 'halted' } as const;
      this.send({ type: 'stop', cause });
    }
  }

  lift(): void {
    this.haltId = undefined;
    this.agents.forEach(agent => {
      agent.injectionsAtHalt = undefined;
    });
  }

  /** An operator who has looked gives their word; where the effect is there, an honest one does not. */
  attest(index: number): void {
    const { id } = this.attempt(index);
    if (!this.agent(index).present) {
      this.send({
        type: 'attest',
        attemptId: id,
        by: 'user:default/mara',
        statement: 'absent',
        reason: 'looked',
      });
    }
  }

  deliverCommand(index: number, keep: boolean): void {
    const at = index % Math.max(1, this.network.length);
    const entry = this.network[at];
    if (entry) {
      if (!keep) {
        this.network.splice(at, 1);
      }
      this.agents.get(entry[0])?.receive(entry[1], this.now);
    }
  }

  loseCommand(index: number): void {
    this.network.splice(index % Math.max(1, this.network.length), 1);
  }

  deliverReport(agentIndex: number, reportIndex: number): void {
    const { id } = this.attempt(agentIndex);
    const said = this.agents.get(id)?.said ?? [];
    const word = said[reportIndex % Math.max(1, said.length)];
    if (word) {
      this.send({ type: 'attempt', attemptId: id, ...word });
    }
  }

  agent(index: number): SimulatedAgent {
    const agent = this.agents.get(this.attempt(index).id);
    if (!agent) {
      throw new Error('every attempt has an agent');
    }
    return agent;
  }

  tick(): void {
    this.send({ type: 'tick', fence: this.state.fence, graceMs: 5000 });
  }

  /** For a moment everything works: effects, commands, reports and gos all arrive; the gos may be of a former driver. */
  advance(fenceBehind = 0): void {
    this.effects.splice(0).forEach(effect => {
      this.effects.unshift(effect);
      this.perform();
    });
    while (this.network.length > 0) {
      this.deliverCommand(0, false);
    }
    this.agents.forEach(agent => agent.tick(this.now));
    this.hearAll();
    this.state.attempts.forEach((_, index) => this.grant(index, fenceBehind));
  }

  /** Everything works again: every stop is repeated, every report arrives in order. */
  recover(): void {
    for (let round = 0; round < 12 && !isTerminal(this.state.phase); round++) {
      if (round === 0) {
        this.send({ type: 'stop', cause: { kind: 'user', reason: 'enough' } });
      }
      this.crash();
      while (this.effects.length > 0) {
        this.perform();
      }
      while (this.network.length > 0) {
        this.deliverCommand(0, false);
      }
      this.agents.forEach(agent => agent.tick(this.now));
      this.hearAll();
      this.now += 10_000;
      this.tick();
      this.state.attempts.forEach((_, index) => this.attest(index));
    }
  }

  private hearAll(): void {
    for (const [attemptId, agent] of this.agents) {
      agent.said.forEach(word =>
        this.send({ type: 'attempt', attemptId, ...word }),
      );
    }
  }

  private attempt(index: number): RunState['attempts'][number] {
    return this.state.attempts[index % this.state.attempts.length];
  }

  private check(before: RunState, event: RunEvent, effects: RunEffect[]): void {
    const say = (broken: string) => {
      throw new Error(`${broken} after ${JSON.stringify(event)}`);
    };
    if (isTerminal(before.phase) && this.state !== before) {
      say('I4: a terminal run changed');
    }
    for (const effect of effects) {
      if (effect.do === 'sendGo') {
        const count = (this.gos.get(effect.attemptId) ?? 0) + 1;
        this.gos.set(effect.attemptId, count);
        if (count > 1) say('I3: a go was granted twice');
        if (before.stops.length > 0) say('I6: a go after a stop');
        if (this.haltId !== undefined) say('I6: a go under a halt');
        if (before.beforeProbes !== 'held') say('a go into what did not hold');
        if ('fence' in event && event.fence !== before.fence)
          say('wrong fence');
      }
    }
    for (const [id, agent] of this.agents) {
      if (agent.injections > 1) say(`I3: ${id} was injected twice`);
      if (agent.injections > 0 && !this.gos.has(id)) say('injected without go');
      if (agent.injections > (agent.injectionsAtHalt ?? Infinity)) {
        say(`I6: ${id} was injected by an agent that had seen the halt`);
      }
      if (isTerminal(this.state.phase) && agent.present) {
        say(`I4: ${this.state.phase}, and the effect of ${id} is present`);
      }
    }
    if (this.state.phase === 'errored' && this.state.verdict !== undefined) {
      say('a failure of the tool has a verdict');
    }
    this.checkEnd(say);
    if (
      event.type === 'stop' &&
      !isTerminal(before.phase) &&
      this.state.stops.length <= before.stops.length
    ) {
      say('a stop was lost');
    }
  }

  private checkEnd(say: (broken: string) => void): void {
    const { phase, verdict, afterProbes, attempts } = this.state;
    const attested = attempts.some(attempt => attempt.attested !== undefined);
    if (attested && verdict !== undefined && verdict !== 'inconclusive') {
      say('a verdict on what was never proven gone');
    }
    if (phase === 'succeeded' && afterProbes === 'cutShort') {
      say('a stop in the recovery check was forgotten');
    }
    for (const { id, grantedAt, injectedAt, endedAt } of attempts) {
      if ((injectedAt ?? Infinity) < (grantedAt ?? 0)) say(`${id}: before go`);
      if ((endedAt ?? Infinity) < (injectedAt ?? 0)) say(`${id}: ended first`);
      if ((endedAt ?? 0) > this.now) say(`${id} ended in the future`);
    }
  }
}
