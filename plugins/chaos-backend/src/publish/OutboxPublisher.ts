import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ChaosPublication,
  ChaosPublisher,
} from '@faultline/backstage-plugin-chaos-node';
import { handleAll, retry, ExponentialBackoff } from 'cockatiel';
import type { OutboxMessage, OutboxStore } from '../database/types';

const BATCH = 100;
/** Looked at even when nobody said that there is something, in milliseconds. */
const SAFETY_MS = 5000;
/** Hints that come in quick succession are told together. */
const COALESCE_MS = 100;

/**
 * Delivers what the stores have put into the outbox: at least once, to every sink, each on its own. A sink that goes on failing loses the
 * message, so that it cannot hold up the others; history is the record.
 */
export class OutboxPublisher {
  private readonly policy = retry(handleAll, {
    maxAttempts: 3,
    backoff: new ExponentialBackoff({ initialDelay: 100 }),
  });
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  private stopped = false;

  constructor(
    private readonly options: {
      outbox: OutboxStore;
      publishers: readonly ChaosPublisher[];
      logger: LoggerService;
    },
  ) {}

  /** Something was put into the outbox. */
  wake(): void {
    this.schedule(COALESCE_MS);
  }

  start(): void {
    this.schedule(0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private schedule(ms: number): void {
    if (!this.stopped && !this.running) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.run(), ms);
    }
  }

  private async run(): Promise<void> {
    this.running = true;
    let more = false;
    try {
      const messages = await this.options.outbox.read(BATCH);
      for (const message of messages) {
        await this.deliver(message);
      }
      await this.options.outbox.remove(messages.map(({ id }) => id));
      more = messages.length === BATCH;
    } catch (error) {
      this.options.logger.warn(`The outbox could not be read: ${error}`);
    }
    this.running = false;
    this.schedule(more ? 0 : SAFETY_MS);
  }

  private async deliver(message: OutboxMessage): Promise<void> {
    const publication = toPublication(message);
    await Promise.all(
      this.options.publishers.map(publisher =>
        this.policy
          .execute(() => publisher.publish(publication))
          .catch(error =>
            this.options.logger.warn(
              `${publisher.name} did not take a change of run ${publication.runId}: ${error}`,
            ),
          ),
      ),
    );
  }
}

function toPublication(message: OutboxMessage): ChaosPublication {
  const { events, ...change } = message.payload;
  return { ...change, eventId: `run-${message.id}`, at: message.createdAt };
}
