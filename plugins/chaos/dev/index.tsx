/* A portal with one entity and one story, without a backend:
 *
 *   yarn workspace @faultline/backstage-plugin-chaos start
 *
 * then /catalog/default/component/payments/resilience?story=live, /chaos,
 * /chaos/runs/8k2fq400 and so on. The stories are in stories.ts.
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { chaosApiRef } from '@faultline/backstage-plugin-chaos-react';
import chaosPlugin from '../src';
import { entities } from './entities';
import { stories } from './stories';

const asked = new URLSearchParams(window.location.search).get('story');
const story = stories[asked ?? 'live'] ?? stories.live;

createDevApp({
  features: [
    catalogPlugin,
    chaosPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () => catalogApiMock({ entities }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'chaos',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: chaosApiRef,
              deps: {},
              factory: () => story(),
            }),
        }),
      ],
    }),
  ],
});
