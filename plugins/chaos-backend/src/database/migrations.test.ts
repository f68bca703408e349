import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { migrateDatabase } from './migrateDatabase';
import { testEngines } from './__testUtils__/testEngines';

const directory = resolvePackagePath(
  '@faultline/backstage-plugin-chaos-backend',
  'migrations',
);

describe('database engines', () => {
  it('include PostgreSQL wherever the whole suite must prove itself', () => {
    const needed =
      Boolean(process.env.CI) || process.env.FAULTLINE_REQUIRE_POSTGRES === '1';
    expect(testEngines.supports('POSTGRES_15') || !needed).toBe(true);
  });

  it('other than SQLite and PostgreSQL are refused by a sentence', async () => {
    const database = { client: { config: { client: 'mysql2' } } };
    await expect(
      migrateDatabase({ getClient: async () => database as never }),
    ).rejects.toThrow(
      'backend.database.client is "mysql2": Faultline keeps its runs in SQLite or PostgreSQL',
    );
  });
});

describe.each(testEngines.eachSupportedId())('migrations on %s', id => {
  it('go up, down to nothing, and up again', async () => {
    const database = await testEngines.init(id);
    const tables = async () =>
      (
        await database(
          database.client.config.client === 'pg'
            ? 'information_schema.tables'
            : 'sqlite_master',
        ).modify(query => {
          if (database.client.config.client === 'pg') {
            query
              .where({ table_schema: 'public' })
              .select('table_name as name');
          } else {
            query.where({ type: 'table' }).select('name');
          }
        })
      )
        .map((row: { name: string }) => row.name)
        .filter((name: string) => !/^(knex|sqlite)_/.test(name))
        .sort();
    await migrateDatabase({ getClient: async () => database });
    const up = await tables();
    expect(up).toEqual([
      'agents',
      'entity_facts',
      'entity_owners',
      'experiments',
      'halts',
      'join_tokens',
      'outbox',
      'plans',
      'probe_samples',
      'run_events',
      'run_owners',
      'run_stops',
      'runs',
      'score_points',
      'slot_outcomes',
    ]);
    await database.migrate.rollback({ directory }, true);
    expect(await tables()).toEqual([]);
    await migrateDatabase({ getClient: async () => database });
    expect(await tables()).toEqual(up);
  }, 60_000);
});
