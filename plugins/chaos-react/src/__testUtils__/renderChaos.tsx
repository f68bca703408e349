import type { ReactElement } from 'react';
import type { RenderResult } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { chaosApiRef } from '../api';
import { rootRouteRef, runRouteRef } from '../routes';
import { FakeChaosApi } from '../testing/FakeChaosApi';

/** Draws a component in an app whose control plane is the fake one. */
export function renderChaos(
  element: ReactElement,
  api = new FakeChaosApi(),
): RenderResult & { api: FakeChaosApi } {
  const rendered = renderInTestApp(element, {
    apis: [[chaosApiRef, api]] as const,
    mountedRoutes: {
      '/chaos': rootRouteRef,
      '/chaos/runs/:runId': runRouteRef,
    },
  });
  return { api, ...rendered };
}
