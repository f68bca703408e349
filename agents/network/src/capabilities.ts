import type { MissingCapability } from '@faultline/chaos-agent-kit';
import type { ProxyClient } from './control/ProxyClient';

/** What every fault of this agent needs: the proxy that carries the calls. */
export async function missingProxy(
  proxy: ProxyClient,
): Promise<MissingCapability | undefined> {
  try {
    await proxy.list();
    return undefined;
  } catch (error) {
    return {
      missing: `the in-path proxy: ${(error as Error).message}`,
      remedy: `Start faultline-proxy with --control ${proxy.path}, as the same user as this agent`,
    };
  }
}
