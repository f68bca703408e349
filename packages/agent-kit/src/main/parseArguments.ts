import { parseArgs } from 'node:util';

const ROLES = ['agent', 'guardian', 'init', 'revert'] as const;

/** How an agent's program was called. */
export interface Arguments {
  config: string;
  /**
   * `revert`: undoes what the journal of this data folder holds open, with no control plane. `init`: starts the agent as its child and outlives it
   * until the guardian has done its work, as the first process of a container.
   */
  role: (typeof ROLES)[number];
  /** For `revert`: how long it may take, milliseconds. */
  withinMs: number;
  checkConfig: boolean;
}

/**
 * @throws a sentence with the usage.
 */
export function parseArguments(program: string, argv: string[]): Arguments {
  const usage = `Usage: ${program} --config <file.json> [--check-config | --role init | --role revert [--within-ms 30000]]`;
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        config: { type: 'string' },
        role: { type: 'string', default: 'agent' },
        'within-ms': { type: 'string', default: '30000' },
        'check-config': { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
  const { config, role } = values;
  if (!config) throw new Error(`--config is missing\n${usage}`);
  const known = ROLES.find(one => one === role);
  if (known === undefined) {
    throw new Error(`--role ${role} is none of ${ROLES.join(', ')}\n${usage}`);
  }
  const withinMs = Number(values['within-ms']);
  if (!(withinMs >= 1000 && withinMs <= 600_000)) {
    throw new Error(
      `--within-ms ${values['within-ms']} is not between 1000 and 600000\n${usage}`,
    );
  }
  return { config, role: known, withinMs, checkConfig: values['check-config'] };
}
