import { parseArgs } from 'node:util';

/**
 * What the demo is asked to do.
 *
 * @public
 */
export interface DemoFlags {
  portBase?: string;
  direct: boolean;
  verbose: boolean;
  printProxyRoutes: boolean;
}

/**
 * Reads the command line.
 *
 * @public
 * @throws an error that names the flag that is not known.
 */
export function readFlags(argv: string[]): DemoFlags {
  const { values } = parseArgs({
    args: argv,
    options: {
      'port-base': { type: 'string' },
      direct: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      'print-proxy-routes': { type: 'boolean', default: false },
    },
  });
  return {
    portBase: values['port-base'],
    direct: values.direct,
    verbose: values.verbose,
    printProxyRoutes: values['print-proxy-routes'],
  };
}
