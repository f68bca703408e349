import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ChaosPublisher } from './ChaosPublisher';

/**
 * Where modules add sinks for what happens to runs.
 *
 * @public
 */
export interface ChaosPublishersExtensionPoint {
  addPublisher(publisher: ChaosPublisher): void;
}

/** @public */
export const chaosPublishersExtensionPoint =
  createExtensionPoint<ChaosPublishersExtensionPoint>({
    id: 'chaos.publishers',
  });
