const DEFAULT_PORT_BASE = 7100;
const LOWEST = 1024;
const HIGHEST = 65_400;

/**
 * The port base from a flag, else from `FAULTLINE_DEMO_PORT_BASE`, else 7100.
 *
 * @public
 * @throws an error that names the source, the value and what is allowed.
 */
export function readPortBase(
  flag: string | undefined,
  environment: Record<string, string | undefined>,
): number {
  const source =
    flag === undefined ? 'FAULTLINE_DEMO_PORT_BASE' : '--port-base';
  const text = flag ?? environment.FAULTLINE_DEMO_PORT_BASE;
  if (text === undefined || text === '') {
    return DEFAULT_PORT_BASE;
  }
  const portBase = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(portBase >= LOWEST && portBase <= HIGHEST)) {
    throw new Error(
      `${source} is "${text}"; give a whole number from ${LOWEST} to ${HIGHEST}, e.g. ${DEFAULT_PORT_BASE}`,
    );
  }
  return portBase;
}
