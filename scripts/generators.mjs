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
  {
    name: 'Reference and schema of experiments',
    argv: ['node', 'packages/core/scripts/generateExperimentTypes.mjs'],
    paths: ['docs/experiment-types.md', 'docs/experiment.schema.json'],
  },
  {
    name: 'OpenAPI document and API reference',
    argv: [
      'node',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'plugins/chaos-backend/scripts/generateOpenApi.ts',
    ],
    paths: ['plugins/chaos-backend/openapi.json', 'docs/api-reference.md'],
  },
];
