import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { createLoadPlan } from '../load/createLoadPlan.ts';
import { createTopology } from '../topology/createTopology.ts';
import { entityRefOf } from '../topology/entityRefOf.ts';
import { catalogFolder } from './catalogFolder.ts';
import { writeCatalog } from './writeCatalog.ts';

interface Entity {
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
  spec: Record<string, unknown> & { dependsOn?: string[]; owner?: string };
}

interface Probe {
  name: string;
  url: string;
  json: string;
}

function readEntities(folder: string): Entity[] {
  return readdirSync(folder).flatMap(name =>
    parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map(
      document => document.toJS() as Entity,
    ),
  );
}

const topology = createTopology({ portBase: 7100 });
const entities = readEntities(catalogFolder);
const components = entities.filter(({ kind }) => kind === 'Component');
const refOf = ({ kind, metadata }: Entity) =>
  `${kind.toLowerCase()}:default/${metadata.name}`;
const annotation = ({ metadata }: Entity, name: string) =>
  metadata.annotations?.[`chaos.example.com/${name}`];
const probesOf = (entity: Entity): Probe[] =>
  parse(annotation(entity, 'probes') ?? '[]');

describe('the catalog of the shop', () => {
  it('has one component for every service that runs', () => {
    const services = topology.instances.map(({ service }) => service);

    expect(components.map(refOf).sort()).toEqual(
      [...new Set(services)].map(entityRefOf).sort(),
    );
  });

  it('depends on exactly what the services call', () => {
    for (const component of components) {
      const called = topology.routes
        .filter(({ from }) => from === refOf(component))
        .map(({ to }) => to);

      expect(component.spec.dependsOn ?? []).toEqual([...new Set(called)]);
    }
  });

  it('selects the processes and calls of the component itself', () => {
    for (const component of components) {
      const { name } = component.metadata;

      expect(annotation(component, 'selector')).toBe(`app=${name}`);
      topology.routes
        .filter(({ from }) => from === refOf(component))
        .forEach(({ labels }) => expect(labels.app).toBe(name));
    }
  });

  it('names a dependency as soft only where the service falls back', () => {
    const soft = components.map(component => [
      component.metadata.name,
      annotation(component, 'soft-dependencies'),
    ]);

    expect(Object.fromEntries(soft)).toEqual({
      storefront: 'component:default/catalog',
      payments: undefined,
      ledger: undefined,
      catalog: 'component:default/cache',
      cache: undefined,
    });
  });

  it('asks the load generator about the component, under unique names', () => {
    const { host, port } = topology.load;
    const measured = createLoadPlan(topology).map(({ entity }) => entity);
    const names = components.flatMap(probesOf).map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    for (const component of components) {
      const { name } = component.metadata;
      expect(measured).toContain(name);
      expect(probesOf(component).map(({ url, json }) => [url, json])).toEqual([
        [`http://${host}:${port}/slo/${name}`, '/successRate'],
        [`http://${host}:${port}/slo/${name}`, '/p99Ms'],
        [`http://${host}:${port}/slo/${name}`, '/readyInstances'],
      ]);
    }
  });

  it('refers only to entities that exist', () => {
    const known = new Set(entities.map(refOf));
    const referred = entities.flatMap(({ spec }) => [
      ...(spec.owner ? [spec.owner] : []),
      ...(spec.system ? [`system:default/${spec.system}`] : []),
      ...(spec.domain ? [`domain:default/${spec.domain}`] : []),
      ...['dependsOn', 'consumesApis', 'providesApis'].flatMap(
        key => (spec[key] as string[] | undefined) ?? [],
      ),
      ...((spec.memberOf as string[] | undefined) ?? []).map(
        group => `group:default/${group}`,
      ),
    ]);

    expect(referred.filter(ref => !known.has(ref))).toEqual([]);
  });
});

describe('writeCatalog', () => {
  it('lets the probes ask the load generator of another port base', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faultline-catalog-'));
    try {
      await writeCatalog(folder, createTopology({ portBase: 9100 }));
      const written = readEntities(folder);
      const urls = written.flatMap(probesOf).map(({ url }) => url);

      expect(written.map(refOf)).toEqual(entities.map(refOf));
      expect(urls).toHaveLength(15);
      urls.forEach(url =>
        expect(url).toMatch(/^http:\/\/127\.0\.0\.1:9151\/slo\//),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
