import { Agent, request } from 'node:http';
import type { Endpoint } from '../topology/types.ts';
import { UpstreamFailure } from './UpstreamFailure.ts';

/**
 * One request to another service.
 *
 * @public
 */
export interface UpstreamCall {
  endpoint: Endpoint;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Give up after so many milliseconds; absent: wait for ever. */
  timeoutMs?: number;
}

/** @public */
export interface UpstreamAnswer {
  status: number;
  /** The parsed JSON; undefined when the answer is not JSON. */
  body: unknown;
}

const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });

/**
 * Sends one request and reads the whole answer, whatever its status.
 *
 * @public
 * @throws UpstreamFailure when no complete answer came.
 */
export function callUpstream(call: UpstreamCall): Promise<UpstreamAnswer> {
  const { endpoint, method, path, body, timeoutMs } = call;
  const where = `${method} http://${endpoint.host}:${endpoint.port}${path}`;
  const text = body === undefined ? undefined : JSON.stringify(body);

  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const fail = (failure: UpstreamFailure) => {
      clearTimeout(timer);
      reject(failure);
    };
    const cut = (error: Error) =>
      fail(new UpstreamFailure('connection', `${where}: ${error.message}`));

    const outgoing = request({
      agent,
      host: endpoint.host,
      port: endpoint.port,
      method,
      path,
      headers:
        text === undefined
          ? {}
          : {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            },
    });
    outgoing.on('error', cut);
    outgoing.on('response', incoming => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', cut);
      incoming.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: incoming.statusCode ?? 0,
          body: parseJson(Buffer.concat(chunks).toString('utf8')),
        });
      });
    });
    if (timeoutMs !== undefined) {
      timer = setTimeout(() => {
        fail(
          new UpstreamFailure(
            'timeout',
            `${where}: no answer in ${timeoutMs} ms`,
          ),
        );
        outgoing.destroy();
      }, timeoutMs);
    }
    outgoing.end(text);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
