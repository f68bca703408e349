import { RiFlashlightLine } from '@remixicon/react';
import {
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  rootRouteRef,
  runRouteRef,
} from '@faultline/backstage-plugin-chaos-react';

/** The page Chaos; its sub-pages are its tabs. */
export const chaosPage = PageBlueprint.make({
  params: {
    path: '/chaos',
    title: 'Chaos',
    icon: <RiFlashlightLine />,
    routeRef: rootRouteRef,
  },
});

/** Overview, the first tab. */
export const overviewPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: () =>
      import('../components/OverviewPage').then(m => <m.OverviewPage />),
  },
});

/** All runs. */
export const runsPage = SubPageBlueprint.make({
  name: 'runs',
  params: {
    path: 'runs',
    title: 'Runs',
    loader: () => import('../components/RunsPage').then(m => <m.RunsPage />),
  },
});

/** All agents. */
export const agentsPage = SubPageBlueprint.make({
  name: 'agents',
  params: {
    path: 'agents',
    title: 'Agents',
    loader: () =>
      import('../components/AgentsPage').then(m => <m.AgentsPage />),
  },
});

/** One run: a page of its own, because its header must stay in view. */
export const runPage = PageBlueprint.make({
  name: 'run',
  params: {
    path: '/chaos/runs/:runId',
    routeRef: runRouteRef,
    noHeader: true,
    loader: () => import('../components/RunPage').then(m => <m.RunPage />),
  },
});

/** Halt… in the header of the page Chaos. */
export const haltAction = PluginHeaderActionBlueprint.make({
  name: 'halt',
  params: {
    loader: () =>
      import('@faultline/backstage-plugin-chaos-react').then(m => (
        <m.HaltControl size="small" />
      )),
  },
});
