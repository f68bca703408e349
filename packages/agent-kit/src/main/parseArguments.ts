import { parseArgs } from 'node:util';

/** How an agent's program was called. */
export interface Arguments {
  config: string;
  role: 'agent' | 'guardian';
  checkConfig: boolean;
}

/**
 * @throws a sentence with the usage.
 */
export function parseArguments(program: string, argv: string[]): Arguments {
  const usage = `Usage: ${program} --config <file.json> [--check-config]`;
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        config: { type: 'string' },
        role: { type: 'string', default: 'agent' },
        'check-config': { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
  const { config, role } = values;
  if (!config) throw new Error(`--config is missing\n${usage}`);
  if (role !== 'agent' && role !== 'guardian') {
    throw new Error(`--role ${role} is neither agent nor guardian\n${usage}`);
  }
  return { config, role, checkConfig: values['check-config'] };
}
