import type { ProbeSample } from '@faultline/chaos-core';
import type { RunStore } from '../../database/types';

const WRITE_EVERY_MS = 1000;
/** Samples that are kept while the database is away; older ones are dropped from the log, never from the decision. */
const MAX_UNWRITTEN = 5000;

/** The samples of one run: all in memory for deciding, written to the store at most once a second. */
export class SampleLog {
  private readonly all: ProbeSample[] = [];
  private unwritten: ProbeSample[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      runId: string;
      store: RunStore;
      onError: (error: unknown) => void;
    },
  ) {}

  get samples(): readonly ProbeSample[] {
    return this.all;
  }

  /** Samples that were stored before this process took the run over. */
  adopt(samples: ProbeSample[]): void {
    this.all.push(...samples);
  }

  add(sample: ProbeSample): void {
    this.all.push(sample);
    this.unwritten.push(sample);
    this.unwritten.splice(0, this.unwritten.length - MAX_UNWRITTEN);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.flush().catch(this.options.onError);
    }, WRITE_EVERY_MS);
  }

  /** Resolves when everything so far is stored; what could not be stored is tried again with the next flush. */
  async flush(): Promise<void> {
    this.writing = this.writing.catch(() => undefined).then(() => this.write());
    return this.writing;
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async write(): Promise<void> {
    const batch = this.unwritten;
    if (batch.length === 0) {
      return;
    }
    this.unwritten = [];
    try {
      await this.options.store.addSamples(this.options.runId, batch);
    } catch (error) {
      this.unwritten = [...batch, ...this.unwritten];
      throw error;
    }
  }
}
