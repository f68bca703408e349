import { haltCovers, type HaltLabels } from '@faultline/chaos-core';
import type { ReceivedHalt } from '@faultline/chaos-protocol';
import type { Journal } from '../journal';

/** The halts that this agent has seen and that nobody has lifted; they outlive the agent's process. @public */
export class HaltBook {
  constructor(private readonly journal: Journal) {}

  /** Holds from this call on; the promise resolves when it is on disk. */
  add(halt: ReceivedHalt): Promise<void> {
    return this.journal.append({ type: 'halt', halt });
  }

  async lift(haltId: string): Promise<void> {
    if (this.journal.state.halts.has(haltId)) {
      await this.journal.append({ type: 'lift', haltId });
    }
  }

  /** The halt that forbids this, if there is one. */
  covering(labels: HaltLabels): ReceivedHalt | undefined {
    return [...this.journal.state.halts.values()].find(halt =>
      haltCovers(halt.scope, labels),
    );
  }

  get all(): ReceivedHalt[] {
    return [...this.journal.state.halts.values()];
  }
}
