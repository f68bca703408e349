import { chaosDocument } from './chaosDocument';

/** One process of payments is frozen, the one of this name, for so long. */
export function pauseProcess(name: string, instance: string, duration: string) {
  return chaosDocument(name, {
    entityRef: 'component:default/payments',
    target: { selector: { app: 'payments', instance } },
    action: { type: 'processPause', duration, count: 1 },
  });
}
