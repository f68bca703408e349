import { createApp } from '@backstage/frontend-defaults';
import { navigationModule } from './navigation';
import { signInModule } from './signIn';

/** Every plugin in package.json installs itself; this adds what is our own. */
export const App = createApp({
  features: [navigationModule, signInModule],
});
