import {
  request as startRequest,
  type Agent,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import type { Route } from '../control/Route';
import { forwardedHeaders } from './headers';

/** Passes one request on and its answer back, both as streams. What fails upstream is a 502 to the caller, never a crash of the proxy. */
export function forward(
  route: Route,
  agent: Agent,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > 0;
  send({ mayRetry: !hasBody });

  function send({ mayRetry }: { mayRetry: boolean }): void {
    const headers = forwardedHeaders(
      request.rawHeaders,
      request.headers.connection,
    );
    if (request.headers['transfer-encoding'] !== undefined) {
      headers.push('transfer-encoding', 'chunked');
    }
    const upstream = startRequest({
      agent,
      host: route.upstream.host,
      port: route.upstream.port,
      method: request.method,
      path: request.url,
      headers,
      setHost: false,
    });
    const leave = () => upstream.destroy();
    response.once('close', leave);
    upstream.once('response', answer => {
      response.writeHead(
        answer.statusCode ?? 502,
        answer.statusMessage,
        forwardedHeaders(answer.rawHeaders, answer.headers.connection),
      );
      // A cut in mid-answer is passed on as a cut: the caller must not take a part for the whole.
      pipeline(answer, response, () => {});
    });
    upstream.once('error', error => {
      response.off('close', leave);
      if (response.destroyed) return;
      if (response.headersSent) {
        response.destroy();
      } else if (mayRetry && upstream.reusedSocket) {
        // The service closed an idle connection in the moment of its reuse: the request has not been seen by it.
        send({ mayRetry: false });
      } else {
        refuse(error);
      }
    });
    if (hasBody) {
      pipeline(request, upstream, () => {});
    } else {
      upstream.end();
    }
  }

  function refuse(error: Error): void {
    const body = JSON.stringify({
      error: `${route.to} cannot be reached: ${
        (error as NodeJS.ErrnoException).code ?? error.message
      }`,
    });
    response
      .writeHead(502, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      })
      .end(body);
  }
}
