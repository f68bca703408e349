import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import knex from 'knex';
import { chaosPlugin } from '../plugin';
import { userInfoFactory } from './people';

/** The plugin itself in a real backend, over the SQLite file or `:memory:`. */
export async function startPlugin(options: {
  database: string;
  chaos: JsonObject;
}) {
  const database = knex({
    client: 'better-sqlite3',
    connection: { filename: options.database },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const backend = await startTestBackend({
    features: [
      chaosPlugin,
      mockServices.rootConfig.factory({ data: { chaos: options.chaos } }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => database }),
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: [] }),
      }),
      userInfoFactory,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
    ],
  });
  return {
    server: backend.server,
    database,
    stop: async () => {
      await backend.stop();
      await database.destroy();
    },
  };
}
