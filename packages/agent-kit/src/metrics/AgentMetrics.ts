import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
} from 'prom-client';

/** The agent's own numbers, in a registry of its own: nothing else in this process can collide with them. @public */
export class AgentMetrics {
  readonly registry = new Registry();
  readonly connected = new Gauge({
    name: 'faultline_agent_connected',
    help: '1 while the stream to the control plane is open',
    registers: [this.registry],
  });
  readonly activeEffects = new Gauge({
    name: 'faultline_agent_active_effects',
    help: 'Attempts whose effect may be present now',
    registers: [this.registry],
  });
  readonly guardianAlive = new Gauge({
    name: 'faultline_agent_guardian_alive',
    help: '1 while the guardian process runs',
    registers: [this.registry],
  });
  readonly phases = new Counter({
    name: 'faultline_agent_attempt_phases_total',
    help: 'Transitions of attempts, by fault and the phase that was entered',
    labelNames: ['fault', 'phase'] as const,
    registers: [this.registry],
  });
  readonly revertSeconds = new Histogram({
    name: 'faultline_agent_revert_duration_seconds',
    help: 'Time from the start of a revert until its effect was seen gone',
    labelNames: ['fault'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [this.registry],
  });
  readonly commandsRefused = new Counter({
    name: 'faultline_agent_commands_refused_total',
    help: 'Frames that were not obeyed, by the rule that they broke',
    labelNames: ['refusal'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({
      register: this.registry,
      prefix: 'faultline_agent_',
    });
  }
}
