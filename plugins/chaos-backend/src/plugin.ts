import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  chaosProbesExtensionPoint,
  chaosPublishersExtensionPoint,
  ChaosPublisher,
  ProbeProvider,
} from '@faultline/backstage-plugin-chaos-node';
import type { Problem } from '@faultline/chaos-core';
import { readChaosConfig } from './config';
import {
  ControlPlane,
  openControlPlane,
} from './controlPlane/openControlPlane';
import openApi from '../openapi.json';
import { registerPermissions } from './permissions';
import { EventPublisher } from './publish/EventPublisher';
import { NotificationPublisher } from './publish/NotificationPublisher';
import { SignalPublisher } from './publish/SignalPublisher';
import {
  createRouter,
  createUnavailableRouter,
  unauthenticatedPaths,
} from './router';

/**
 * The Faultline control plane. Backstage stops the whole backend when a plugin throws at start, so this one never does: what is wrong is answered
 * by every route, with the remedy.
 *
 * @public
 */
export const chaosPlugin = createBackendPlugin({
  pluginId: 'chaos',
  register(env) {
    const probeProviders: ProbeProvider[] = [];
    const publishers: ChaosPublisher[] = [];
    env.registerExtensionPoint(chaosProbesExtensionPoint, {
      addProbeProvider(provider) {
        if (probeProviders.some(({ type }) => type === provider.type)) {
          throw new Error(`Probes of type ${provider.type} are provided twice`);
        }
        probeProviders.push(provider);
      },
    });
    env.registerExtensionPoint(chaosPublishersExtensionPoint, {
      addPublisher: publisher => publishers.push(publisher),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { httpAuth, httpRouter, logger, userInfo } = deps;
        let controlPlane: ControlPlane | undefined;
        registerPermissions(
          deps.permissionsRegistry,
          () => controlPlane?.stores,
        );
        const allow = (metricsPublic: boolean) => {
          for (const path of unauthenticatedPaths({ metricsPublic })) {
            httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
          }
        };
        const unavailable = (problems: Problem[]) => {
          for (const { path, message, remedy } of problems) {
            logger.error(`${path}: ${message}. ${remedy}`);
          }
          allow(false);
          httpRouter.use(
            createUnavailableRouter({ httpAuth, userInfo, problems }),
          );
        };
        const read = readChaosConfig(deps.rootConfig);
        if (!read.ok) {
          unavailable(read.problems);
          return;
        }
        const config = read.value;
        const signals = new SignalPublisher(deps.signals);
        try {
          controlPlane = await openControlPlane({
            ...deps,
            config,
            probeProviders,
            hint: signal => {
              // Pages ask by themselves every few seconds: a hint that is lost costs that.
              signals
                .hint(signal)
                .catch(error => logger.warn(`A hint was lost: ${error}`));
            },
            publishers: [
              signals,
              new EventPublisher(deps.events),
              new NotificationPublisher({
                notifications: deps.notifications,
                portalPath: config.portalPath,
              }),
              ...publishers,
            ],
          });
        } catch (error) {
          unavailable([
            {
              path: 'chaos',
              message: toError(error).message,
              remedy: 'Correct that, then restart the backend.',
            },
          ]);
          return;
        }
        const { services, metrics, start, shutdown } = controlPlane;
        allow(config.metrics.public);
        httpRouter.use(
          createRouter({
            services,
            metrics,
            metricsPublic: config.metrics.public,
            openApi,
            httpAuth,
            userInfo,
          }),
        );
        deps.lifecycle.addShutdownHook(shutdown);
        deps.lifecycle.addStartupHook(start);
      },
    });
  },
});
