import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { createDemoAuthenticator } from './createDemoAuthenticator';
import { readDemoAccess } from './readDemoAccess';
import { signInAsDemoUser } from './signInAsDemoUser';

/** Lets a visitor of the demonstration sign in as any of its users. */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(module) {
    module.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator(readDemoAccess(config)),
            signInResolver: signInAsDemoUser,
          }),
        });
      },
    });
  },
});
