import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceRoute } from '../http/types.ts';

// A fixed work time, so that the ledger's latency says nothing by itself.
const WORK_MS = 3;

/**
 * The ledger books every authorised payment. It calls nobody.
 *
 * @public
 */
export function createLedgerRoutes(): ServiceRoute[] {
  let entries = 0;
  return [
    {
      method: 'POST',
      path: '/entries',
      async handle() {
        await delay(WORK_MS);
        entries += 1;
        return { status: 201, body: { entry: entries } };
      },
    },
  ];
}
