import { createBackend } from '@backstage/backend-defaults';
import { targetPaths } from '@backstage/cli-common';

// The catalog and the database resolve their relative paths against the working
// directory. The development server starts us inside this package and the
// launcher at the root, and both must find the same files.
process.chdir(targetPaths.rootDir);

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./demoAuth'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissionPolicy'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@faultline/backstage-plugin-chaos-backend'));

backend.start();
