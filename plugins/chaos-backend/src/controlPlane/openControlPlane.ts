import type {
  AuditorService,
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ChaosSignal } from '@faultline/backstage-plugin-chaos-common';
import type {
  ChaosPublisher,
  ProbeProvider,
} from '@faultline/backstage-plugin-chaos-node';
import { isTerminal, ProbeType } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { randomInt, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { CatalogEntityCatalog, CatalogReader } from '../catalog';
import type { ChaosConfig } from '../config';
import {
  createStores,
  embeddedFile,
  migrateDatabase,
  openDatabase,
  Stores,
} from '../database';
import { isSqlite } from '../database/isSqlite';
import { ChaosMetrics } from '../metrics/ChaosMetrics';
import { HttpProbeProvider } from '../probes/HttpProbeProvider';
import { TcpProbeProvider } from '../probes/TcpProbeProvider';
import { CatalogAuthorityPolicy } from '../processing/authority/CatalogAuthorityPolicy';
import { ReplicaLock } from '../processing/ReplicaLock';
import { RunDriver } from '../processing/RunDriver';
import { CatalogScoreKeeper } from '../processing/scoring/CatalogScoreKeeper';
import { OutboxPublisher } from '../publish/OutboxPublisher';
import { AccessControl } from '../services/access/AccessControl';
import { ScoreCalculator } from '../services/score/ScoreCalculator';
import { createServices } from '../services/createServices';
import type { ChaosServices } from '../services/types';
import { openAgentSide } from './openAgentSide';
import { ownTargetIds } from './ownTargetIds';

/** The running control plane. */
export interface ControlPlane {
  stores: Stores;
  services: ChaosServices;
  metrics: ChaosMetrics;
  /** Takes open runs over and begins to publish. */
  start: () => Promise<void>;
  /** Within five seconds; runs go on, agents reconnect elsewhere. */
  shutdown: () => Promise<void>;
}

/** What the control plane takes from Backstage. */
export interface ControlPlaneOptions {
  config: ChaosConfig;
  database: DatabaseService;
  catalog: CatalogService;
  auth: AuthService;
  auditor: AuditorService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  logger: LoggerService;
  probeProviders: ProbeProvider[];
  publishers: ChaosPublisher[];
  /** Tells open pages that something changed; never what. */
  hint: (signal: ChaosSignal) => void;
}

const IN_MEMORY = {
  kind: 'inMemory',
  sentence: 'History is not kept: the database lives in memory.',
  remedy:
    'Give backend.database a directory (SQLite) or a PostgreSQL connection in the app-config.',
} as const;

/**
 * Puts the control plane together over one database. An embedded one is locked
 * before anything is written to it: a second backend must not even migrate it.
 *
 * @throws when the database cannot be used; the message says what to do
 */
export async function openControlPlane(
  options: ControlPlaneOptions,
): Promise<ControlPlane> {
  const database = await openDatabase(options.database);
  const file = await embeddedFile(database);
  const lock = file
    ? await ReplicaLock.take(file, String(database.client.config.client))
    : undefined;
  try {
    await migrateDatabase(options.database, database);
    return await assemble(options, database, {
      inMemory: isSqlite(database) && !file,
      release: async () => lock?.release(),
    });
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function assemble(
  options: ControlPlaneOptions,
  database: Knex,
  { inMemory, release }: { inMemory: boolean; release: () => Promise<void> },
): Promise<ControlPlane> {
  const { config, auth, logger } = options;
  const now = Date.now;
  const embedded = isSqlite(database);
  const stores = createStores(database, now);
  const catalog = new CatalogEntityCatalog({
    reader: new CatalogReader(options.catalog),
    store: stores.entityFacts,
    logger,
    now,
  });
  const providers = new Map<ProbeType, ProbeProvider>(
    [
      new HttpProbeProvider(config.probes.origins),
      new TcpProbeProvider(config.probes.origins),
      ...options.probeProviders,
    ].map(provider => [provider.type, provider]),
  );
  const metrics = new ChaosMetrics();
  const agents = await openAgentSide({
    config,
    stores,
    embedded,
    logger,
    now,
    onHalt: scope => metrics.haltOrdered(scope),
    onPresence: () => options.hint({ type: 'agents' }),
  });
  const publisher = new OutboxPublisher({
    outbox: stores.outbox,
    publishers: options.publishers,
    logger,
  });
  const calculator = new ScoreCalculator({ stores, now });
  const authority = new CatalogAuthorityPolicy({
    catalog: options.catalog,
    auth,
    access: config.access,
  });
  const driver = new RunDriver({
    runs: stores.runs,
    halts: stores.halts,
    gateway: agents.gateway,
    providers,
    authority,
    scores: new CatalogScoreKeeper({
      change: (facts, ending) => calculator.change(facts, ending),
      facts: async entityRef =>
        catalog.get(entityRef, await auth.getOwnServiceCredentials()),
      logger,
    }),
    logger,
    now,
    changed: run => {
      publisher.wake();
      if (isTerminal(run.state.phase)) {
        metrics.runEnded(run.state);
      }
    },
    reported: event => metrics.attemptReported(event),
    // The one replica of an embedded database is the same one after a restart, so it need not wait for its own lease.
    owner: embedded ? 'embedded' : `${hostname()}:${process.pid}`,
  });
  metrics.watch({
    sessions: () => agents.gateway.sessions(),
    openRuns: () => driver.openPhases(),
  });
  const protectedTargetIds = await ownTargetIds();
  const services = createServices({
    config,
    stores,
    catalog,
    access: new AccessControl({
      permissions: options.permissions,
      permissionsRegistry: options.permissionsRegistry,
      policy: config.access,
    }),
    authority,
    gateway: agents.gateway,
    engine: driver,
    logger,
    auditor: options.auditor,
    joinTokens: agents.joinTokens,
    hint: options.hint,
    probeTypes: () => [...providers.keys()],
    notices: () => [...agents.notices, ...(inMemory ? [IN_MEMORY] : [])],
    protectedTargetIds: () => protectedTargetIds,
    now,
    newId: randomUUID,
    newSeed: () => randomInt(2 ** 31),
  });
  return {
    stores,
    services,
    metrics,
    start: async () => {
      await driver.start();
      publisher.start();
    },
    shutdown: async () => {
      publisher.stop();
      agents.close();
      await driver.shutdown();
      await release();
    },
  };
}
