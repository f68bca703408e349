import type { Problem } from '@faultline/chaos-core';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RequestRefused } from '../services/errors/RequestRefused';
import { answerRefusals } from './answerRefusals';
import { readContext } from './readContext';
import type { Identity } from './readContext';

/**
 * Stands in while the plugin cannot work: health says so to everybody, every
 * other route answers 503 with what is wrong and what to do, to those who are
 * signed in.
 */
export function createUnavailableRouter(
  options: Identity & { problems: Problem[] },
): Router {
  const router = PromiseRouter();
  router.get('/health', (_request, response) => {
    response.status(503).json({ status: 'unavailable' });
  });
  router.use(async request => {
    await readContext(request, options);
    throw RequestRefused.forProblems(503, options.problems);
  });
  router.use(answerRefusals());
  return router;
}
