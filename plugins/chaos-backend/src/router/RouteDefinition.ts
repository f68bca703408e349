import type { z } from 'zod';
import type { CallContext, ChaosServices } from '../services/types';

/** Parsed and checked input of one request. */
export interface RouteInput<Query, Body> {
  params: Record<string, string>;
  query: Query;
  body: Body;
}

/**
 * One route: what it is called, what it takes and what it does. The router and
 * the OpenAPI document are both made from this.
 */
export interface RouteDefinition<Query = unknown, Body = unknown> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Express path below `/api/chaos`. */
  path: string;
  /** Name of the call in generated clients. */
  operationId: string;
  tag: string;
  summary: string;
  query?: z.ZodType<Query>;
  /** `document`: the text of an experiment, YAML or JSON. */
  body?: z.ZodType<Body> | 'document';
  /** TypeScript type of the answer in chaos-common; absent for no content. */
  answer?: string;
  /** 200 unless something was made. */
  status?: 200 | 201 | 204;
  /** Only stops something: answers also while nobody can say what the caller owns for. */
  stops?: boolean;
  /** Further answers that are worth knowing, by status. */
  refusals?: Partial<Record<403 | 404 | 409 | 413 | 422 | 503, string>>;
  handle(
    services: ChaosServices,
    context: CallContext,
    input: RouteInput<Query, Body>,
  ): Promise<unknown>;
}

/** Keeps the types of query and body together with their schemas. */
export function defineRoute<Query = undefined, Body = undefined>(
  route: RouteDefinition<Query, Body>,
): RouteDefinition {
  return route as RouteDefinition;
}
