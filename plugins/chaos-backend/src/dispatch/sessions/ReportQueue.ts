import type { LoggerService } from '@backstage/backend-plugin-api';

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5000;

/** Reports that may wait to be stored before the stream is no longer read. */
const MAX_WAITING = 256;

/**
 * Stores what one agent reports, in its order, and goes on trying while the database is away: a report is acknowledged only when it is durable.
 */
export class ReportQueue {
  private waiting: Array<() => Promise<void>> = [];
  private draining = false;
  private closed = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly options: {
      logger: LoggerService;
      /** Called when the queue is full (true) and when it has room again (false). */
      onFull: (full: boolean) => void;
    },
  ) {}

  /** @param store - resolves when the report is durable and acknowledged */
  push(store: () => Promise<void>): void {
    this.waiting.push(store);
    if (this.waiting.length === MAX_WAITING) {
      this.options.onFull(true);
    }
    if (!this.draining) {
      this.draining = true;
      this.drain().finally(() => {
        this.draining = false;
      });
    }
  }

  /** The stream ended: what is not stored is sent again by the agent when it is back. */
  close(): void {
    this.closed = true;
    this.waiting = [];
    this.wake?.();
  }

  private async drain(): Promise<void> {
    let delay = FIRST_RETRY_MS;
    while (!this.closed && this.waiting.length > 0) {
      try {
        await this.waiting[0]();
        this.waiting.shift();
        delay = FIRST_RETRY_MS;
        if (this.waiting.length === MAX_WAITING - 1) {
          this.options.onFull(false);
        }
      } catch (error) {
        this.options.logger.warn(
          `An agent's report could not be stored, trying again in ${delay} ms: ${error}`,
        );
        await this.pause(delay);
        delay = Math.min(delay * 2, LONGEST_RETRY_MS);
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
