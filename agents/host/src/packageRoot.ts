import { findPackageRoot } from '@faultline/chaos-agent-kit';

/** This package's own folder. Found by walking up, so that it is the same from the sources and from a build. */
// eslint-disable-next-line no-restricted-syntax
export const packageRoot = findPackageRoot(__dirname);
