import { RiFlashlightLine } from '@remixicon/react';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  rootRouteRef,
  runRouteRef,
} from '@faultline/backstage-plugin-chaos-react';
import { chaosApi } from './extensions/apis';
import {
  resilienceCard,
  resilienceTab,
  runExperimentItem,
} from './extensions/entity';
import { haltOnEveryPage } from './extensions/everyPage';
import {
  agentsPage,
  chaosPage,
  haltAction,
  overviewPage,
  runPage,
  runsPage,
} from './extensions/pages';

/**
 * Faultline in the portal: the tab Resilience, the page Chaos, the pages of
 * runs, and the halt.
 *
 * @public
 */
export const chaosPlugin = createFrontendPlugin({
  pluginId: 'chaos',
  title: 'Chaos',
  icon: <RiFlashlightLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, run: runRouteRef },
  extensions: [
    chaosApi,
    chaosPage,
    overviewPage,
    runsPage,
    agentsPage,
    runPage,
    haltAction,
    resilienceTab,
    resilienceCard,
    runExperimentItem,
    haltOnEveryPage,
  ],
});
