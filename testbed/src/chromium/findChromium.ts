import { findOnPath } from '../machine/findOnPath';
import { ChromiumProgram } from './ChromiumProgram';
import { unpackChromium } from './unpackChromium';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/**
 * Finds a real Chromium: the one that `FAULTLINE_CHROMIUM` names, else the
 * machine's, else the one that npm carries.
 *
 * @public
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env.FAULTLINE_CHROMIUM;
  if (named) {
    return { executablePath: named, env: {}, source: 'FAULTLINE_CHROMIUM' };
  }
  for (const name of NAMES) {
    const executablePath = await findOnPath(name);
    if (executablePath) return { executablePath, env: {}, source: 'machine' };
  }
  return unpackChromium();
}
