import type { AnyFault, FaultContext } from '../fault';
import type { Facts } from './Facts';
import { observeTarget } from './observeTarget';

const EVERY_MS = 1000;
/** An unchanged observation is repeated after this many looks. */
const REPEAT_EVERY = 10;
/** An effect that is missing this many looks in a row is gone; once may be a look in a bad moment. */
const GONE_AFTER = 2;

/** Looks at a held effect once a second, and says when it changed. */
export class ObservationLoop {
  private timer: NodeJS.Timeout | undefined;
  private last: Facts | undefined;
  private unchanged = 0;
  private missing = 0;
  private looking = false;

  constructor(
    private readonly options: {
      fault: AnyFault;
      context: FaultContext;
      undo(): unknown;
      report(facts: Facts): void;
      /** The target is gone, or the effect is before its time. */
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
    // A slow look is no second look.
    if (this.looking) return;
    this.looking = true;
    const facts = await observeTarget(fault, context, undo());
    this.looking = false;
    // Stopped while it looked: what it saw may be the revert.
    if (!this.timer) return;
    this.unchanged += 1;
    this.missing = facts.effect === 'absent' ? this.missing + 1 : 0;
    if (facts.effect === 'moot' || this.missing >= GONE_AFTER) {
      this.stop();
      gone(facts);
    } else if (this.missing > 0) {
      // Not said yet: the other side would take it for the end.
      return;
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
