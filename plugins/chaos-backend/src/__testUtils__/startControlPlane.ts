import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ChaosSignal } from '@faultline/backstage-plugin-chaos-common';
import { randomUUID } from 'node:crypto';
import { CatalogEntityCatalog, CatalogReader } from '../catalog';
import { readChaosConfig } from '../config';
import { createStores, migrateDatabase } from '../database';
import type { Stores } from '../database';
import type { AgentGateway } from '../dispatch/types';
import { registerPermissions } from '../permissions';
import { CatalogAuthorityPolicy } from '../processing/authority/CatalogAuthorityPolicy';
import type { RunEngine } from '../processing/types';
import { createRouter, unauthenticatedPaths } from '../router';
import { AccessControl } from '../services/access/AccessControl';
import { createServices } from '../services/createServices';
import { FakeAgentGateway } from './FakeAgentGateway';
import { peopleEntities, userInfoFactory } from './people';
import { hostSession, processTarget, shopEntities } from './shop';
import { StoringRunEngine } from './StoringRunEngine';

function deciding(decide: (permission: Permission) => PolicyDecision) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decide(permission)),
  }).factory;
}

/**
 * The services and the router in a real backend on SQLite, with agents and the
 * run driver replaced by what tests can look into.
 */
export async function startControlPlane(
  options: {
    entities?: Entity[];
    chaos?: object;
    permission?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    /** Real parts instead of the replaced ones, over a database of their own. */
    parts?: { stores: Stores; gateway: AgentGateway; engine: RunEngine };
    /** Answers to conditional questions, instead of `permission`. */
    decide?: (permission: Permission) => PolicyDecision;
  } = {},
) {
  const gateway = new FakeAgentGateway();
  gateway.agents = [hostSession];
  gateway.targets = [
    processTarget('payments', 101),
    processTarget('payments', 102),
    processTarget('catalog', 201),
  ];
  const catalog = catalogServiceMock({
    entities: [...peopleEntities, ...(options.entities ?? shopEntities)],
  });
  const auditor = mockServices.auditor.mock();
  const audited = {
    success: jest.fn(async () => {}),
    fail: jest.fn(async () => {}),
  };
  auditor.createEvent.mockResolvedValue(audited);
  const hints: ChaosSignal[] = [];
  const clock = { now: Date.UTC(2026, 10, 23) };
  let opened: { stores: Stores; engine: StoringRunEngine } | undefined;

  const plugin = createBackendPlugin({
    pluginId: 'chaos',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          userInfo: coreServices.userInfo,
        },
        async init(deps) {
          const config = readChaosConfig(
            new ConfigReader({
              chaos: {
                access: { administrators: ['group:default/platform-admins'] },
                ...options.chaos,
              },
            }),
          );
          if (!config.ok) {
            throw new Error(config.problems[0].message);
          }
          const now = () => clock.now;
          const stores = createStores(
            await migrateDatabase(deps.database),
            now,
          );
          const engine = new StoringRunEngine(stores.runs, now);
          opened = { stores, engine };
          const parts = { stores, engine, gateway, ...options.parts };
          registerPermissions(deps.permissionsRegistry, () => parts.stores);
          const services = createServices({
            config: config.value,
            ...parts,
            now: options.parts ? Date.now : now,
            catalog: new CatalogEntityCatalog({
              reader: new CatalogReader(deps.catalog),
              store: stores.entityFacts,
              logger: deps.logger,
              now,
            }),
            access: new AccessControl({
              permissions: deps.permissions,
              permissionsRegistry: deps.permissionsRegistry,
              policy: config.value.access,
            }),
            authority: new CatalogAuthorityPolicy({
              catalog: deps.catalog,
              auth: deps.auth,
              access: config.value.access,
            }),
            auditor: deps.auditor,
            logger: deps.logger,
            joinTokens: {
              create: async () => ({ token: 'flt1.a.b.c', expiresAt: 1 }),
            },
            hint: signal => hints.push(signal),
            probeTypes: () => ['http', 'tcp'],
            notices: () => [],
            protectedTargetIds: () => [],
            newId: randomUUID,
            newSeed: () => 7,
          });
          deps.httpRouter.use(
            createRouter({
              services,
              httpAuth: deps.httpAuth,
              userInfo: deps.userInfo,
              metrics: {
                contentType: 'text/plain',
                render: async () => 'faultline_runs_open 0\n',
              },
              metricsPublic: config.value.metrics.public,
              openApi: { openapi: '3.1.0' },
            }),
          );
          for (const path of unauthenticatedPaths({
            metricsPublic: config.value.metrics.public,
          })) {
            deps.httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
          }
        },
      });
    },
  });

  const backend = await startTestBackend({
    features: [
      plugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      userInfoFactory,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      options.decide
        ? deciding(options.decide)
        : mockServices.permissions.factory({
            result: options.permission ?? AuthorizeResult.ALLOW,
          }),
      auditor.factory,
    ],
  });
  if (!opened) {
    throw new Error('The plugin did not start');
  }
  return {
    ...opened,
    server: backend.server,
    stop: () => backend.stop(),
    gateway,
    catalog,
    auditor,
    audited,
    clock,
    hints,
  };
}
