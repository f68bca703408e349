import { randomUUID } from 'node:crypto';

/**
 * Questions to an agent that wait for their answer. Each ends: by its answer, by its time-out, or with the stream.
 */
export class PendingAnswers<T> {
  private readonly waiting = new Map<
    string,
    {
      agentId: string;
      settle: (answer: T | Error) => void;
      timer: NodeJS.Timeout;
    }
  >();

  /**
   * @param send - sends the question with this id; false when no stream took it
   * @returns the answer
   * @throws when there is no stream, no answer in time, or the stream ended
   */
  async ask(
    agentId: string,
    timeoutMs: number,
    send: (requestId: string) => boolean,
  ): Promise<T> {
    const requestId = randomUUID();
    return new Promise<T>((resolve, reject) => {
      const settle = (answer: T | Error) => {
        clearTimeout(this.waiting.get(requestId)?.timer);
        this.waiting.delete(requestId);
        if (answer instanceof Error) {
          reject(answer);
        } else {
          resolve(answer);
        }
      };
      const timer = setTimeout(
        () => settle(new Error(`no answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
      this.waiting.set(requestId, { agentId, settle, timer });
      if (!send(requestId)) {
        settle(new Error('the agent is not connected'));
      }
    });
  }

  /** An answer arrived; one that nobody waits for, or from another agent, is dropped. */
  answer(agentId: string, requestId: string, answer: T): void {
    const entry = this.waiting.get(requestId);
    if (entry?.agentId === agentId) {
      entry.settle(answer);
    }
  }

  /** The agent's stream ended: whoever waits for it is told. */
  fail(agentId: string, reason: string): void {
    for (const entry of [...this.waiting.values()]) {
      if (entry.agentId === agentId) {
        entry.settle(new Error(reason));
      }
    }
  }
}
