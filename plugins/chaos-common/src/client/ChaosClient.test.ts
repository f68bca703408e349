/** @jest-environment node */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChaosClient } from './ChaosClient';
import { ChaosRequestError } from './ChaosRequestError';

interface Seen {
  method?: string;
  url?: string;
  type?: string;
  body: string;
}

describe('ChaosClient', () => {
  let server: Server;
  let answer: (response: ServerResponse) => void;
  let seen: Seen;

  async function record(request: IncomingMessage, response: ServerResponse) {
    let body = '';
    for await (const chunk of request) {
      body += String(chunk);
    }
    seen = {
      method: request.method,
      url: request.url,
      type: request.headers['content-type'],
      body,
    };
    answer(response);
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      record(request, response).catch(error => response.destroy(error));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterAll(async () => {
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  beforeEach(() => {
    answer = response => response.end('{"items":[]}');
  });

  function client() {
    const { port } = server.address() as AddressInfo;
    return new ChaosClient({
      discoveryApi: {
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      },
      fetchApi: { fetch },
    });
  }

  it('writes filters into the query and leaves out what is not asked for', async () => {
    await client().listRuns({
      entityRef: 'component:default/payments',
      phase: ['queued', 'active'],
      limit: 5,
    });
    expect(seen).toMatchObject({
      method: 'GET',
      url: '/api/chaos/runs?entityRef=component%3Adefault%2Fpayments&phase=queued&phase=active&limit=5',
      body: '',
    });
  });

  it('sends text as YAML and objects as JSON', async () => {
    await client().createExperiment('kind: ChaosExperiment');
    expect(seen).toMatchObject({
      type: 'text/yaml',
      body: 'kind: ChaosExperiment',
    });
    await client().updateExperiment('e-1', 3, { kind: 'ChaosExperiment' });
    expect(seen).toMatchObject({
      method: 'PUT',
      url: '/api/chaos/experiments/e-1?revision=3',
      type: 'application/json',
      body: '{"kind":"ChaosExperiment"}',
    });
  });

  it('splits an entity reference into the path of its score', async () => {
    await client().getScore('component:default/payments');
    expect(seen.url).toBe('/api/chaos/scores/component/default/payments');
  });

  it('keeps an id inside its path segment', async () => {
    await client().getRun('../halts');
    expect(seen.url).toBe('/api/chaos/runs/..%2Fhalts');
  });

  it('resolves without a value when there is no content', async () => {
    answer = response => response.writeHead(204).end();
    await expect(client().deleteExperiment('e-1')).resolves.toBeUndefined();
  });

  it('rejects with the problems and verdicts of the answer', async () => {
    answer = response =>
      response.writeHead(422, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          error: { name: 'InputError', message: 'spec.action is wrong' },
          problems: [{ path: 'spec.action', message: 'm', remedy: 'r' }],
          verdicts: [{ rule: 'noHalt', title: 't', level: 'refuse' }],
        }),
      );
    const error = await client()
      .planExperiment('e-1')
      .catch(reason => reason);
    expect(error).toBeInstanceOf(ChaosRequestError);
    expect(error).toMatchObject({
      status: 422,
      message: 'spec.action is wrong',
      problems: [{ path: 'spec.action' }],
      verdicts: [{ rule: 'noHalt' }],
    });
  });

  it('still says something when the answer is not ours', async () => {
    answer = response => response.writeHead(502).end('<html>Bad gateway');
    await expect(client().getOverview()).rejects.toMatchObject({
      status: 502,
      message: 'The chaos backend answered 502 Bad Gateway',
      problems: [],
    });
  });

  it('rejects with status 0 when nobody answers', async () => {
    answer = response => response.destroy();
    await expect(client().getOverview()).rejects.toMatchObject({ status: 0 });
  });
});
