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
  /** Folder into which the catalog entities are to be written. */
  writeCatalog?: string;
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
      'write-catalog': { type: 'string' },
    },
  });
  return {
    portBase: values['port-base'],
    direct: values.direct,
    verbose: values.verbose,
    printProxyRoutes: values['print-proxy-routes'],
    writeCatalog: values['write-catalog'],
  };
}
