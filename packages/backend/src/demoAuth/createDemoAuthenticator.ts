import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { isLoopbackHost } from './isLoopbackHost';
import { DemoAccess } from './readDemoAccess';

/** Carries the entity reference of the user whom the visitor chose. */
export const demoUserHeader = 'x-demo-user';

/** What the authenticator hands to the sign-in resolver. */
export type DemoAuthResult = { userEntityRef: string; displayName: string };

/** Authenticates by the visitor's word alone, within the given bounds. */
export function createDemoAuthenticator(access: DemoAccess) {
  return createProxyAuthenticator({
    defaultProfileTransform: async ({ displayName }: DemoAuthResult) => ({
      profile: { displayName },
    }),
    initialize: () => undefined,
    async authenticate({ req }): Promise<{ result: DemoAuthResult }> {
      if (access.refusal) {
        throw new NotAllowedError(access.refusal);
      }

      // A foreign page can point a name of its own at 127.0.0.1. It cannot
      // choose what the browser then sends as host.
      const host = hostNameOf(req.headers.host);
      if (!isLoopbackHost(host)) {
        throw new NotAllowedError(
          `The demo sign-in answers only on this machine's own address, not on '${host}'. Open the portal at http://localhost`,
        );
      }

      // A custom header, since browsers let no other site send one unasked.
      const chosen = req.header(demoUserHeader);
      if (!chosen) {
        throw new InputError(
          `The header ${demoUserHeader} is missing. Choose a user on the sign-in page`,
        );
      }
      const userEntityRef = canonicalUserRef(chosen);
      const displayName = access.users.get(userEntityRef);
      if (displayName === undefined) {
        throw new NotAllowedError(
          `'${userEntityRef}' is not a user of the demonstration. Those in auth.providers.demo.users are: ${[
            ...access.users.keys(),
          ].join(', ')}`,
        );
      }
      return { result: { userEntityRef, displayName } };
    },
  });
}

function hostNameOf(header: string | undefined): string {
  return URL.canParse(`http://${header}`)
    ? new URL(`http://${header}`).hostname
    : '';
}

function canonicalUserRef(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'user', defaultNamespace: 'default' }),
  );
}
