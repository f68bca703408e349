import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { headers } from '../__testUtils__/people';
import { startControlPlane } from '../__testUtils__/startControlPlane';

const EXAMPLES = resolve(__dirname, '../../../../examples/experiments');

const yaml = (lines: string) =>
  `apiVersion: chaos.example.com/v1
kind: ChaosExperiment
metadata:
  name: x
spec:
${lines}`;

const target = '  target: { selector: { app: payments } }\n';

describe('documents through the API', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;

  beforeAll(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterAll(() => plane.stop());

  const post = (text: string) =>
    request(plane.server)
      .post('/api/chaos/experiments')
      .set(headers.owner)
      .set('content-type', 'text/yaml')
      .send(text);

  it('are accepted as the examples stand', async () => {
    const [latency, failure] = await Promise.all(
      ['network-latency-experiment.yaml', 'pod-failure-experiment.yaml'].map(
        async name =>
          (
            await post(readFileSync(resolve(EXAMPLES, name), 'utf8'))
          ).body.outlook,
      ),
    );
    const outlooks = [latency, failure];
    expect(outlooks).toContainEqual(
      expect.objectContaining({
        sentence: 'window ended 2023-06-01T02:00Z, will not run',
      }),
    );
    expect(outlooks.map(({ next }) => next.length).sort()).toEqual([0, 5]);
  });

  it('may be JSON', async () => {
    const text = JSON.stringify({
      apiVersion: 'chaos.example.com/v1',
      kind: 'ChaosExperiment',
      metadata: { name: 'x' },
      spec: {
        target: { selector: { app: 'payments' } },
        action: { type: 'processPause', duration: '30s' },
      },
    });
    const response = await post(text).set('content-type', 'application/json');
    expect(response.status).toBe(201);
    const twice = text.replace('"kind"', '"kind":"Other","kind"');
    expect(
      (await post(twice).set('content-type', 'application/json')).status,
    ).toBe(400);
  });

  it.each([
    ['nothing', ''],
    ['malformed YAML', 'a: [1'],
    ['a prototype', '{"__proto__": {"polluted": true}}'],
    [
      'an alias bomb',
      `a: &a [x,x]\n${[...'bcdefghijkl']
        .map((name, index) => {
          const before = 'abcdefghijkl'[index];
          return `${name}: &${name} [*${before},*${before},*${before}]`;
        })
        .join('\n')}`,
    ],
    ['depth', '['.repeat(10_000)],
    [
      'an unknown field',
      yaml(
        `${target}  action: { type: processPause, duration: 30s, pid: 1 }\n`,
      ),
    ],
    [
      'an unknown fault',
      yaml(`${target}  action: { type: processPauze, duration: 30s }\n`),
    ],
    [
      'percentage 0',
      yaml(
        `${target}  action: { type: networkLatency, duration: 30s, latency: 10ms, percentage: 0 }\n`,
      ),
    ],
    [
      'percentage 101',
      yaml(
        `${target}  action: { type: networkLatency, duration: 30s, latency: 10ms, percentage: 101 }\n`,
      ),
    ],
    [
      'duration 0',
      yaml(`${target}  action: { type: processPause, duration: 0s }\n`),
    ],
    [
      'duration 100 days',
      yaml(`${target}  action: { type: processPause, duration: 2400h }\n`),
    ],
    [
      'an empty selector',
      yaml(
        '  target: { selector: {} }\n  action: { type: processPause, duration: 30s }\n',
      ),
    ],
  ])(
    'with %s are refused with a remedy, and nothing is saved',
    async (_name, text) => {
      const before = await plane.stores.experiments.list({ limit: 100 });
      const response = await post(text);
      expect(response.status).toBe(400);
      expect(response.body.problems[0]).toMatchObject({
        message: expect.stringMatching(/\w/),
        remedy: expect.stringMatching(/\w/),
      });
      expect(await plane.stores.experiments.list({ limit: 100 })).toEqual(
        before,
      );
    },
  );
});
