import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { createRouter } from '../router';

const root = resolve(__dirname, '../../../..');

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

function routesOfRouter(): string[] {
  const router = createRouter({
    services: {} as never,
    httpAuth: mockServices.httpAuth.mock(),
    userInfo: mockServices.userInfo.mock(),
    metrics: { contentType: 'text/plain', render: async () => '' },
    metricsPublic: false,
    openApi: {},
  });
  return (router.stack as Layer[])
    .flatMap(({ route }) =>
      route
        ? Object.keys(route.methods).map(
            method => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
          )
        : [],
    )
    .sort();
}

describe('the OpenAPI document', () => {
  const text = readFileSync(
    join(root, 'plugins/chaos-backend/openapi.json'),
    'utf8',
  );
  const document = JSON.parse(text);

  it('describes every route of the router, and no other', () => {
    const described = Object.entries<object>(document.paths)
      .flatMap(([path, methods]) =>
        Object.keys(methods).map(method => `${method} ${path}`),
      )
      .sort();
    expect(described).toEqual(routesOfRouter());
    expect(described.length).toBeGreaterThan(20);
  });

  it('refers only to schemas that it holds', () => {
    const references = [...text.matchAll(/#\/components\/schemas\/([\w.-]+)/g)];
    const missing = references
      .map(([, name]) => name)
      .filter(name => !(name in document.components.schemas));
    expect(missing).toEqual([]);
    expect(text).not.toContain('#/definitions/');
  });

  it('is what the generator makes, and so is the reference', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-openapi-'));
    try {
      mkdirSync(join(folder, 'plugins/chaos-backend'), { recursive: true });
      mkdirSync(join(folder, 'docs'));
      execFileSync(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          join(root, 'plugins/chaos-backend/scripts/generateOpenApi.ts'),
          folder,
        ],
        { cwd: root, stdio: 'pipe' },
      );
      for (const path of [
        'plugins/chaos-backend/openapi.json',
        'docs/api-reference.md',
      ]) {
        expect(readFileSync(join(root, path), 'utf8')).toBe(
          readFileSync(join(folder, path), 'utf8'),
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
