import { buildOpenApi } from '../src/openapi/buildOpenApi';
import { allRoutes } from '../src/router/routes';
import { answerSchemas } from './answerSchemas';

// Comes without types.
const { format } = require('prettier');

/** The OpenAPI document as it is committed. */
export function openApiText(): string {
  const document = buildOpenApi(allRoutes, answerSchemas());
  return format(JSON.stringify(document), { parser: 'json' });
}
