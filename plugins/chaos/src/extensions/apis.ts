import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ChaosClient } from '@faultline/backstage-plugin-chaos-common';
import { chaosApiRef } from '@faultline/backstage-plugin-chaos-react';

/** The control plane over HTTP. */
export const chaosApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: chaosApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ChaosClient(deps),
    }),
});
