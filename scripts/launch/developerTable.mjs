import path from 'node:path';
import { answers, backendAnswers } from './portal.mjs';
import { processTable } from './processes.mjs';

/**
 * The processes of the developer's loop: those of `npm start`, but the pages
 * come from a server that rebuilds them, and the backend starts again when its
 * sources change.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 */
export function developerTable(settings, toolchain) {
  const { checkout, ports } = settings;
  const [portal, ...others] = processTable(settings, toolchain);
  // What is being edited may fail as often as it likes.
  const shared = { ...portal, restartLimit: undefined };
  const env = {
    ...portal.env,
    FAULTLINE_DEV_PORT: String(ports.devServer),
  };
  const packageStart = [
    path.join(checkout, 'node_modules/@backstage/cli/bin/backstage-cli'),
    'package',
    'start',
    ...['app-config.yaml', 'app-config.dev.yaml'].flatMap(name => [
      '--config',
      path.join(checkout, name),
    ]),
  ];
  return [
    {
      ...shared,
      name: 'pages',
      title: 'The server of the pages',
      argv: packageStart,
      cwd: path.join(checkout, 'packages/app'),
      env,
      readyCheck: () => answers(ports.devServer, '/'),
    },
    {
      ...shared,
      name: 'portal',
      title: 'The backend',
      argv: packageStart,
      cwd: path.join(checkout, 'packages/backend'),
      env,
      readyCheck: () => backendAnswers(ports.portal),
    },
    ...others,
  ];
}
