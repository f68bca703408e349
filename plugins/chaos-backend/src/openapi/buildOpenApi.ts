import { z } from 'zod';
import type { RouteDefinition } from '../router/RouteDefinition';

type JsonSchema = Record<string, unknown>;

const REFUSED: JsonSchema = { $ref: '#/components/schemas/ProblemBody' };

const ALWAYS: Record<number, string> = {
  401: 'Nobody is signed in.',
  403: 'The caller may not do this; the answer says whom to ask.',
  503: 'The configuration is wrong; `problems` name key, value and remedy.',
};

/**
 * The OpenAPI 3.1 document of the routes.
 *
 * @param routes - what the router answers
 * @param schemas - JSON Schemas of the answers, by the name of their type
 */
export function buildOpenApi(
  routes: readonly RouteDefinition[],
  schemas: Record<string, JsonSchema>,
): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Faultline control plane',
      version: 'v1',
      description:
        'Plans, launches, watches and stops chaos experiments. Every call carries a Backstage token; every refusal says why and what to do.',
    },
    servers: [{ url: '/api/chaos' }],
    security: [{ backstage: [] }],
    paths: { ...paths, ...plainPaths() },
    components: {
      securitySchemes: {
        backstage: { type: 'http', scheme: 'bearer' },
      },
      schemas,
    },
  };
}

function operation(route: RouteDefinition): JsonSchema {
  const status = String(route.status ?? 200);
  const takesInput = route.query !== undefined || route.body !== undefined;
  const refusals: Partial<Record<number, string>> = {
    ...(takesInput && { 400: 'The input is wrong; `problems` say where.' }),
    ...ALWAYS,
    ...route.refusals,
  };
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    parameters: [...pathParameters(route.path), ...queryParameters(route)],
    ...(route.body && { requestBody: requestBody(route.body) }),
    responses: {
      [status]: {
        description: route.answer ? 'Done.' : 'Done; there is no content.',
        ...(route.answer && {
          content: { 'application/json': { schema: answer(route.answer) } },
        }),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([code, description]) => [
          code,
          {
            description,
            content: { 'application/json': { schema: REFUSED } },
          },
        ]),
      ),
    },
  };
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: RouteDefinition): JsonSchema[] {
  if (!route.query) {
    return [];
  }
  const { properties = {}, required = [] } = jsonSchema(route.query) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(
    ([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      description,
      schema,
    }),
  );
}

function requestBody(body: NonNullable<RouteDefinition['body']>): JsonSchema {
  if (body === 'document') {
    const schema = { $ref: '#/components/schemas/ExperimentDocument' };
    return {
      required: true,
      content: {
        'application/json': { schema },
        'text/yaml': { schema },
      },
    };
  }
  return {
    required: true,
    content: { 'application/json': { schema: jsonSchema(body) } },
  };
}

function answer(type: string): JsonSchema {
  const page = /^Page<(\w+)>$/.exec(type);
  if (page) {
    return {
      type: 'object',
      required: ['items'],
      properties: {
        items: { type: 'array', items: answer(page[1]) },
        nextCursor: {
          type: 'string',
          description: 'Absent on the last page.',
        },
      },
    };
  }
  return type.endsWith('[]')
    ? { type: 'array', items: answer(type.slice(0, -2)) }
    : { $ref: `#/components/schemas/${type}` };
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return rest;
}

function plainPaths(): Record<string, JsonSchema> {
  const plain = (
    operationId: string,
    summary: string,
    type: string,
    open: boolean,
  ) => ({
    get: {
      operationId,
      tags: ['Operation'],
      summary,
      ...(open && { security: [] }),
      responses: {
        200: { description: 'Done.', content: { [type]: {} } },
        ...(!open && { 401: { description: 'Nobody is signed in.' } }),
      },
    },
  });
  return {
    '/health': plain(
      'getHealth',
      'Says whether the plugin works; asks for no token.',
      'application/json',
      true,
    ),
    '/metrics': plain(
      'getMetrics',
      'Prometheus metrics; without a token only where chaos.metrics.public is set.',
      'text/plain',
      false,
    ),
    '/openapi.json': plain(
      'getOpenApi',
      'Gives this document.',
      'application/json',
      false,
    ),
  };
}
