import {
  Agent,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Route } from '../control/Route';
import type { EffectTable } from './EffectTable';
import { forward } from './forward';
import { holdBack } from './holdBack';

const MAX_CONNECTIONS = 2000;
const MAX_HEADER_BYTES = 32 * 1024;

/** A server that carries the requests of one route, and lets the effects in force act on each of them. */
export function serveHttpRoute(route: Route, effects: EffectTable): Server {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: MAX_CONNECTIONS,
    maxFreeSockets: 64,
  });
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      // A held request is held on purpose; how long is decided by the effect.
      requestTimeout: 0,
      keepAliveTimeout: 60_000,
      noDelay: true,
    },
    (request, response) => {
      request.on('error', () => {});
      response.on('error', () => {});
      void carry(request, response);
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.on('close', () => agent.destroy());
  return server;

  async function carry(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const facts = { method: request.method ?? '', path: request.url ?? '/' };
    for (const effect of effects.acting(route.name, facts)) {
      const { spec } = effect;
      if (spec.kind === 'delay' || spec.kind === 'hold') {
        await holdBack(effect, left.signal);
        if (left.signal.aborted) return;
      } else if (effect.ended.aborted) {
        // It ended while the request was delayed: nothing is done for it any more.
      } else if (spec.kind === 'answer') {
        answerFault(response, spec.status, spec.id);
        request.resume();
        return;
      } else {
        request.socket.resetAndDestroy();
        return;
      }
    }
    forward(route, agent, request, response);
  }
}

/** The answer of a fault says that it is one, so that nobody searches the service for it. */
function answerFault(
  response: ServerResponse,
  status: number,
  effectId: string,
): void {
  const body = JSON.stringify({
    error: `Answered with ${status} by a Faultline experiment`,
    attempt: effectId,
  });
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-faultline-fault': effectId,
    })
    .end(body);
}
