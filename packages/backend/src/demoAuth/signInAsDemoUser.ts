import { SignInResolver } from '@backstage/plugin-auth-node';
import { setTimeout as pause } from 'node:timers/promises';
import { DemoAuthResult } from './createDemoAuthenticator';

/** How long to wait for the catalog to read its files after a first start. */
const CATALOG_PATIENCE_MS = 15_000;
const CATALOG_RETRY_MS = 250;

/**
 * Signs in as the user's catalog entity, with its memberships.
 *
 * The portal is up before the catalog has read its files for the first time. A
 * visitor who is that quick waits here instead of being told that nobody exists.
 */
export const signInAsDemoUser: SignInResolver<DemoAuthResult> = async (
  { result: { userEntityRef } },
  context,
) => {
  const giveUpAt = Date.now() + CATALOG_PATIENCE_MS;
  for (;;) {
    try {
      return await context.signInWithCatalogUser({ entityRef: userEntityRef });
    } catch (error) {
      const isUnknown =
        error instanceof Error && error.name === 'NotFoundError';
      if (!isUnknown || Date.now() >= giveUpAt) {
        throw error;
      }
      await pause(CATALOG_RETRY_MS);
    }
  }
};
