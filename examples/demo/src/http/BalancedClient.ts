import type { Endpoint } from '../topology/types.ts';
import {
  callUpstream,
  type UpstreamAnswer,
  type UpstreamCall,
} from './callUpstream.ts';
import { UpstreamFailure } from './UpstreamFailure.ts';

// How an intermediary says that it could not reach the instance.
const BAD_GATEWAY = 502;

/**
 * Spreads calls over the instances of a service, in turn, and tries the next
 * instance once when a connection fails. It does not try again after a
 * time-out: the first request may still be at work.
 *
 * @public
 */
export class BalancedClient {
  readonly #endpoints: Endpoint[];
  #turn = 0;

  constructor(endpoints: Endpoint[]) {
    this.#endpoints = endpoints;
  }

  /**
   * One call, with at most one retry.
   *
   * @throws UpstreamFailure when the retry got no answer either.
   */
  async call(call: Omit<UpstreamCall, 'endpoint'>): Promise<UpstreamAnswer> {
    const turn = this.#turn;
    this.#turn += 1;
    try {
      const answer = await this.#send(call, turn);
      if (answer.status !== BAD_GATEWAY) {
        return answer;
      }
    } catch (error) {
      if (!(error instanceof UpstreamFailure) || error.kind === 'timeout') {
        throw error;
      }
    }
    // Counted from this call's own turn: with the shared one, calls at the same
    // time could send each other's retries back to the instance that failed.
    return this.#send(call, turn + 1);
  }

  #send(call: Omit<UpstreamCall, 'endpoint'>, turn: number) {
    const endpoint = this.#endpoints[turn % this.#endpoints.length];
    return callUpstream({ ...call, endpoint });
  }
}
