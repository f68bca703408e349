import { Agent, request } from 'node:http';

/** What a caller saw of one request. */
export interface Called {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
  elapsedMs: number;
}

const agent = new Agent({ keepAlive: true });

/** Asks over a kept connection, as a real caller does; rejects when the connection breaks. */
export function call(
  port: number,
  options: {
    path?: string;
    method?: string;
    body?: string;
    signal?: AbortSignal;
  } = {},
): Promise<Called> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: options.path ?? '/',
        method: options.method ?? 'GET',
        signal: options.signal,
      },
      response => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', text => {
          body += text;
        });
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            elapsedMs: performance.now() - started,
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(options.body);
  });
}

/** Ends the kept connections. */
export function hangUp(): void {
  agent.destroy();
}
