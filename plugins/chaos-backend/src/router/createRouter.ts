import express from 'express';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ChaosServices } from '../services/types';
import { answerRefusals } from './answerRefusals';
import { KnownOwnership } from './KnownOwnership';
import { parseInput } from './parseInput';
import { readContext } from './readContext';
import type { Identity } from './readContext';
import { allRoutes } from './routes';

/** Largest body of any request, bytes. */
const BODY_LIMIT = 256 * 1024;

/** What the router stands on. */
export interface RouterOptions extends Identity {
  services: ChaosServices;
  /** The control plane's own Prometheus metrics. */
  metrics: { render(): Promise<string>; readonly contentType: string };
  /** Whether metrics answer without a token (`chaos.metrics.public`). */
  metricsPublic: boolean;
  /** The OpenAPI document. */
  openApi: object;
}

/**
 * Parse, call a service, serialise: no rule lives here. Who may do what is
 * decided inside the services, which other doors use too.
 */
export function createRouter(options: RouterOptions): Router {
  const { services, metrics } = options;
  const router = PromiseRouter();
  const known = new KnownOwnership();

  router.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });

  router.get('/metrics', async (request, response) => {
    if (!options.metricsPublic) {
      await readContext(request, options);
    }
    response.type(metrics.contentType).send(await metrics.render());
  });

  router.get('/openapi.json', async (request, response) => {
    await readContext(request, options);
    response.json(options.openApi);
  });

  for (const route of allRoutes) {
    const body =
      route.body === 'document'
        ? // Read as text so that problems carry line and column.
          express.text({ type: () => true, limit: BODY_LIMIT })
        : express.json({ limit: BODY_LIMIT });
    router[route.method](route.path, body, async (request, response) => {
      const context = await readContext(request, options, known, route.stops);
      const answer = await route.handle(
        services,
        context,
        parseInput(route, request),
      );
      if (route.status === 204) {
        response.status(204).end();
      } else {
        response.status(route.status ?? 200).json(answer);
      }
    });
  }

  router.use(answerRefusals());
  return router;
}
