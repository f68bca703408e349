import { callUpstream, type UpstreamAnswer } from '../http/callUpstream.ts';
import type { ServiceRoute } from '../http/types.ts';
import { UpstreamFailure } from '../http/UpstreamFailure.ts';
import type { Endpoint } from '../topology/types.ts';

/**
 * Payments authorises and has the ledger book it.
 *
 * Deliberately fragile: it waits for the ledger without a time-out and has
 * nothing to fall back to. A slow ledger makes payments exactly as slow, and a
 * silent one makes it hang. This is the flaw that "Slow dependency" finds.
 *
 * @public
 */
export function createPaymentsRoutes(ledger: Endpoint): ServiceRoute[] {
  return [
    {
      method: 'POST',
      path: '/authorise',
      async handle({ readBody }) {
        const order = await readBody();
        let booked: UpstreamAnswer;
        try {
          // Here `timeoutMs` is missing, on purpose.
          booked = await callUpstream({
            endpoint: ledger,
            method: 'POST',
            path: '/entries',
            body: order ?? {},
          });
        } catch (error) {
          if (error instanceof UpstreamFailure) {
            return refused(error.message);
          }
          throw error;
        }
        return booked.status === 201
          ? { status: 200, body: { authorised: true, ledger: booked.body } }
          : refused(`ledger answered ${booked.status}`);
      },
    },
  ];
}

function refused(reason: string) {
  return { status: 503, body: { authorised: false, reason } };
}
