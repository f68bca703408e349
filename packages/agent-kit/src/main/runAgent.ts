import { missingAsFirstProcess, type MissingCapability } from '../capabilities';
import { createProcessClock, openBootClock } from '../clock';
import { readAgentConfig, type AgentConfig } from '../config';
import { REVERT_SIGNAL } from '../breakGlass/askAgent';
import { revertOnMachine } from '../breakGlass/revertOnMachine';
import { agentPaths } from '../dataDir';
import { GuardianLink, runGuardian } from '../guardian';
import { createLogger, type Logger } from '../log';
import { AgentMetrics, serveMetrics } from '../metrics';
import { Agent } from './Agent';
import type { AgentDefinition, AgentParts } from './AgentDefinition';
import { parseArguments } from './parseArguments';
import { runAsInit } from './runAsInit';
import { takeDataDir } from './takeDataDir';

/** How long the start waits for the journal's open entries; what fails is tried on, and said to the control plane. */
const SETTLE_MS = 20_000;
/** How long the end waits for its reverts; what is left is the guardian's. */
const SHUTDOWN_MS = 6000;
/** How long the end waits for its last reports to be acknowledged. */
const FAREWELL_MS = 500;

/**
 * The program of an agent: as the agent itself, or as its guardian. Resolves when it has ended; the process exits with 0, or with 1 and a
 * sentence on stderr.
 *
 * @public
 */
export async function runAgent(
  definition: AgentDefinition,
  argv: string[],
): Promise<void> {
  try {
    const {
      config: path,
      role,
      withinMs,
      checkConfig,
    } = parseArguments(definition.program, argv);
    const config = readAgentConfig(path);
    const problems = definition.problems(config);
    if (problems.length > 0) {
      throw new Error(
        `The configuration ${path} is not usable: ${problems.join('; ')}`,
      );
    }
    if (checkConfig) {
      process.stdout.write(`${path} is usable\n`);
    } else if (role === 'guardian') {
      await beGuardian(definition, config);
    } else if (role === 'init') {
      process.exit(await runAsInit(config.dataDir, path));
    } else if (role === 'revert') {
      process.exit(await beReverter(definition, config, withinMs));
    } else {
      await beAgent(definition, config, path);
    }
    process.exit(0);
  } catch (error) {
    process.stderr.write(
      `${definition.program}: ${(error as Error).message}\n`,
    );
    process.exit(1);
  }
}

function open(definition: AgentDefinition, config: AgentConfig, role: string) {
  const log = createLogger(process.stderr, { agent: config.name, role });
  const clock = openBootClock();
  const parts = definition.create(config, {
    clock: clock.ok ? clock.clock : createProcessClock(),
    log,
  });
  return clock.ok
    ? { log, clock: clock.clock, parts: asFirstProcess(parts) }
    : {
        log,
        clock: createProcessClock(),
        parts: withoutClock(parts, clock.reason),
      };
}

/** As the first process of a container this agent takes its guardian along when it dies. */
function asFirstProcess(parts: AgentParts): AgentParts {
  return {
    ...parts,
    missing: async fault =>
      missingAsFirstProcess(fault, process.pid) ?? parts.missing(fault),
  };
}

/** Without a boot clock no deadline can be kept, so nothing may begin. */
function withoutClock(
  parts: AgentParts,
  reason: MissingCapability,
): AgentParts {
  return { ...parts, missing: async () => reason };
}

async function beGuardian(definition: AgentDefinition, config: AgentConfig) {
  const { log, clock, parts } = open(definition, config, 'guardian');
  await runGuardian({
    dataDir: config.dataDir,
    faults: new Map(parts.faults.map(fault => [fault.fault, fault])),
    clock,
    log,
  });
  parts.close();
}

async function beReverter(
  definition: AgentDefinition,
  config: AgentConfig,
  withinMs: number,
): Promise<number> {
  // Whoever finds us at it with the same wish need not end us.
  process.on(REVERT_SIGNAL, () => {});
  // Whoever read our lines may leave; what we do goes on.
  process.stdout.on('error', () => {});
  const { log, clock, parts } = open(definition, config, 'revert');
  const proven = await revertOnMachine({
    dataDir: config.dataDir,
    faults: new Map(parts.faults.map(fault => [fault.fault, fault])),
    clock,
    log,
    withinMs,
    tell: line => process.stdout.write(`${JSON.stringify(line)}\n`),
  });
  parts.close();
  return proven ? 0 : 1;
}

async function beAgent(
  definition: AgentDefinition,
  config: AgentConfig,
  configPath: string,
) {
  const stopAsked = new Promise<string>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(signal));
    }
  });
  // Asked on the machine itself, with no control plane: everything is reverted and the agent lives on.
  let revertAll = () => {};
  process.on(REVERT_SIGNAL, () => revertAll());
  process.stdout.on('error', () => {});
  const paths = agentPaths(config.dataDir);
  const { log, clock, parts } = open(definition, config, 'agent');
  const { journal, unlock } = await takeDataDir(config.dataDir, {
    program: {
      program: definition.program,
      version: definition.version,
      configPath,
    },
    faults: new Map(parts.faults.map(fault => [fault.fault, fault])),
    clock,
    log,
  });
  const metrics = new AgentMetrics();
  const guardian = new GuardianLink({
    argv: [
      ...process.execArgv,
      process.argv[1],
      '--role',
      'guardian',
      '--config',
      configPath,
    ],
    identityFile: paths.guardian,
    logFile: paths.guardianLog,
    log,
    metrics,
  });
  const agent = new Agent({
    definition,
    config,
    parts,
    journal,
    clock,
    log,
    metrics,
    guardian,
    onReady: () => process.stdout.write('{"event":"ready"}\n'),
  });

  revertAll = () => agent.executor.stopAll('reverted on the machine');
  guardian.whenLost(() => agent.executor.stopAll('the guardian is lost'));

  // What a former life left in the world goes first, before anybody is told that this agent is here.
  if (!(await agent.executor.settleJournal(SETTLE_MS))) {
    log.error('not every effect of a former life could be reverted yet');
  }
  if (config.metricsListen) {
    await offerMetrics(config.metricsListen, metrics, log);
  }
  await guardian.start();
  void agent.run();

  log.info('stopping', { signal: await stopAsked });
  agent.executor.stopAll('the agent is stopped');
  const settled = await agent.executor.settled(SHUTDOWN_MS);
  await agent.farewell(FAREWELL_MS);
  agent.disconnect();
  // Without the last word the guardian sees only the pipe's end, and reverts what is left.
  if (settled) await guardian.done();
  await journal.close();
  parts.close();
  unlock();
}

/** An agent without its numbers still has to revert; that they are missing is said. */
async function offerMetrics(
  listen: string,
  metrics: AgentMetrics,
  log: Logger,
): Promise<void> {
  try {
    const { address } = await serveMetrics(listen, metrics.registry);
    log.info('metrics are served', { address });
  } catch (error) {
    log.error('metrics are not served; change metricsListen, and restart', {
      listen,
      reason: String(error),
    });
  }
}
