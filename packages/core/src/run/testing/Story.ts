import type { AttemptEvent } from '../../attempt/types';
import { transition } from '../transition';
import type { RunEffect, RunEvent, RunRecord, RunState } from '../types';

/** A run told event by event; an event that is refused fails the test. */
export class Story {
  effects: RunEffect[] = [];
  records: RunRecord[] = [];

  constructor(public state: RunState, public now = 1000) {}

  /** Up to armed, with every attempt of the first group offered. */
  static armed(state: RunState): Story {
    return new Story(state)
      .then({ type: 'submit', approvalNeeded: false })
      .then({ type: 'claim', owner: 'a', leaseUntil: 6000, guards: {} })
      .then({ type: 'prepare', fence: 1 })
      .then({ type: 'beforeProbes', fence: 1, result: 'held', reason: 'held' });
  }

  /** Up to active, with every attempt of the first group injected. */
  static active(state: RunState): Story {
    const story = Story.armed(state);
    const group = state.attempts[0].group;
    const own = state.attempts.filter(attempt => attempt.group === group);
    own.forEach(({ id }) => story.ready(id));
    own.forEach(({ id }) => story.go(id));
    own.forEach(({ id }) =>
      story.hears({ type: 'injected', evidence: 'T' }, id),
    );
    return story;
  }

  then(event: RunEvent): this {
    const result = transition(this.state, event, this.now);
    if (!result.ok) {
      throw new Error(`${event.type}: ${result.reason}`);
    }
    this.state = result.state;
    this.effects = result.effects;
    this.records = result.records;
    return this;
  }

  /** Why this event is refused now; undefined when it is not. */
  refusal(event: RunEvent): string | undefined {
    const result = transition(this.state, event, this.now);
    return result.ok ? undefined : result.reason;
  }

  at(now: number): this {
    this.now = now;
    return this;
  }

  id(index = 0): string {
    return this.state.attempts[index].id;
  }

  /** @param at - when it happened, when that is not now */
  hears(event: AttemptEvent, attemptId = this.id(), at?: number): this {
    return this.then({ type: 'attempt', attemptId, event, at });
  }

  ready(attemptId = this.id()): this {
    return this.hears(
      { type: 'ready', nonce: 'n', bootId: 'b', journalIncarnation: 'j' },
      attemptId,
    );
  }

  go(attemptId = this.id()): this {
    return this.then(this.goEvent(attemptId));
  }

  goEvent(attemptId = this.id()): RunEvent {
    return {
      type: 'go',
      fence: this.state.fence,
      attemptId,
      leaseUntil: this.now + 5000,
      deadlineAt: this.now,
    };
  }

  stop(kind: 'user' | 'halt' | 'stopCondition' | 'noData' = 'user'): this {
    return this.then({ type: 'stop', cause: { kind, reason: `by ${kind}` } });
  }

  tick(): this {
    const { fence } = this.state;
    return this.then({ type: 'tick', fence, graceMs: 5000 });
  }

  verbs(): string[] {
    return this.effects.map(effect => effect.do);
  }
}
