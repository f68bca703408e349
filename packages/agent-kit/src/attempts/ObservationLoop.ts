import type { AnyFault, FaultContext } from '../fault';
import type { Facts } from './Facts';
import { observeTarget } from './observeTarget';

const EVERY_MS = 1000;
/** An unchanged observation is repeated after this many looks. */
const REPEAT_EVERY = 10;

/** Looks at a held effect once a second, and says when it changed. */
export class ObservationLoop {
  private timer: NodeJS.Timeout | undefined;
  private last: Facts | undefined;
  private unchanged = 0;

  constructor(
    private readonly options: {
      fault: AnyFault;
      context: FaultContext;
      undo(): unknown;
      report(facts: Facts): void;
      gone(facts: Facts): void;
    },
  ) {}

  start(first: Facts): void {
    this.last = first;
    this.timer = setInterval(() => void this.look(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    const { fault, context, undo, report, gone } = this.options;
    const facts = await observeTarget(fault, context, undo());
    // Stopped while it looked: what it saw may be the revert.
    if (!this.timer) return;
    this.unchanged += 1;
    if (facts.effect === 'moot') {
      this.stop();
      gone(facts);
    } else if (this.differs(facts) || this.unchanged >= REPEAT_EVERY) {
      this.unchanged = 0;
      this.last = facts;
      report(facts);
    }
  }

  private differs(facts: Facts): boolean {
    const { last } = this;
    if (!last || last.effect !== facts.effect) return true;
    if (facts.magnitude === undefined) return false;
    return (
      last.magnitude === undefined ||
      Math.abs(facts.magnitude - last.magnitude) >
        0.1 * Math.abs(last.magnitude)
    );
  }
}
