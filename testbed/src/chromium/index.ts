export { type ChromiumProgram } from './ChromiumProgram';
export { findChromium } from './findChromium';
export { launchChromium } from './launchChromium';
export { unpackChromium } from './unpackChromium';
