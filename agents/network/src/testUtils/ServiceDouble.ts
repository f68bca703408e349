import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

/** A small real service behind the proxy: says what it was asked, and counts. */
export class ServiceDouble {
  requests = 0;
  /** Requests whose caller left before the answer. */
  abandoned = 0;
  /** While set, answers wait for it. */
  gate: Promise<void> | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ServiceDouble> {
    const server = createServer();
    const service = new ServiceDouble(server);
    server.on('request', (request, response) => {
      service.requests += 1;
      response.once('close', () => {
        if (!response.writableEnded) service.abandoned += 1;
      });
      void service.answer(request).then(body => {
        response
          .writeHead(200, {
            'content-type': 'application/json',
            'set-cookie': ['a=1', 'b=2'],
          })
          .end(body);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return service;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    await this.gate;
    return JSON.stringify({
      method: request.method,
      path: request.url,
      host: request.headers.host,
      body: Buffer.concat(chunks).toString(),
    });
  }
}
