import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ProbeProvider } from './ProbeProvider';

/**
 * Where modules add probe types. `http` and `tcp` are built in.
 *
 * @public
 */
export interface ChaosProbesExtensionPoint {
  /** @throws when the type has a provider already */
  addProbeProvider(provider: ProbeProvider): void;
}

/** @public */
export const chaosProbesExtensionPoint =
  createExtensionPoint<ChaosProbesExtensionPoint>({ id: 'chaos.probes' });
