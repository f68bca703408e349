/**
 * Every generator of files that are committed: what it is called, how it runs
 * from the root of the repository, and which paths it writes. "node" stands
 * for the Node that runs this.
 *
 * @type {Array<{name: string, argv: string[], paths: string[]}>}
 */
export const generators = [
  {
    name: 'Protocol',
    argv: ['node', 'packages/protocol/scripts/generate.mjs'],
    paths: ['packages/protocol/src/generated'],
  },
];
