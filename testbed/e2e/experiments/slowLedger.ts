import { chaosDocument } from './chaosDocument';

/** Payments' calls to the ledger wait 400 ms longer, for so long. */
export function slowLedger(name: string, duration: string) {
  return chaosDocument(name, {
    entityRef: 'component:default/payments',
    target: { selector: { app: 'payments' } },
    action: {
      type: 'networkLatency',
      latency: '400ms',
      to: 'component:default/ledger',
      duration,
      all: true,
    },
  });
}
