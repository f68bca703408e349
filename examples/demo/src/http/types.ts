/**
 * What a route gets to see of a request.
 *
 * @public
 */
export interface ServiceRequest {
  /** The last path segment of a route such as `/items/:key`. */
  parameter: string;
  query: URLSearchParams;
  /** The parsed JSON body; undefined when there is none. */
  readBody(): Promise<unknown>;
}

/**
 * What a route says; sent as JSON.
 *
 * @public
 */
export interface ServiceAnswer {
  status: number;
  body: unknown;
}

/**
 * One endpoint of a service.
 *
 * @public
 */
export interface ServiceRoute {
  method: 'GET' | 'POST' | 'PUT';
  /** A fixed path, or one whose last segment is a parameter: `/items/:key`. */
  path: string;
  handle(request: ServiceRequest): Promise<ServiceAnswer> | ServiceAnswer;
}
