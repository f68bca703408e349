import { spawn } from 'node:child_process';
import { startPostgres } from './startPostgres';

/**
 * Runs a command with a PostgreSQL that the tests of the backend find through
 * their environment: `main.ts <command> <argument…>`. Ends with the command's
 * exit code, or with 1 when the command passed without using the server: tests
 * that quietly leave PostgreSQL out are a failure.
 */
async function main([command, ...args]: string[]): Promise<number> {
  const server = await startPostgres();
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING:
        server.connectionString,
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', exit => resolve(exit ?? 1));
    });
    const created = await server.databasesCreated();
    process.stderr.write(
      `PostgreSQL (${server.source}): ${created} databases were created by tests.\n`,
    );
    return code === 0 && created === 0 ? 1 : code;
  } finally {
    await server.stop();
  }
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
