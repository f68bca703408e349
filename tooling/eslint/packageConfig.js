const { join } = require('node:path');
const createBackstageConfig = require('@backstage/cli/config/eslint-factory');
const importDirections = require('./importDirections');
const noShell = require('./noShell');
const pureDomain = require('./pureDomain');

const tests = ['**/*.test.*', '**/__testUtils__/**', '**/testing/**'];
const sources = ['**/*.{ts,tsx,js,cjs,mjs}'];
const purePackages = ['@faultline/chaos-core'];

/** Backstage's configuration for the package in `directory`, and our own rules. */
module.exports = function packageConfig(directory) {
  const { name } = require(join(directory, 'package.json'));
  const isPure = purePackages.includes(name);
  const directions = importDirectionsOf(name);

  return createBackstageConfig(directory, {
    restrictedSyntax: noShell.restrictedSyntax,
    restrictedSrcSyntax: isPure ? pureDomain.restrictedSyntax : [],
    overrides: [
      {
        files: sources,
        rules: importRule(noShell.restrictedPaths, directions),
      },
      ...(isPure
        ? [
            {
              files: sources,
              excludedFiles: tests,
              rules: {
                ...pureDomain.rules,
                ...importRule(pureDomain.restrictedPaths, [
                  ...directions,
                  ...pureDomain.restrictedPatterns,
                ]),
              },
            },
          ]
        : []),
    ],
  });
};

// Backstage's configuration owns no-restricted-imports, and a second setting
// would replace it. The TypeScript variant of the rule is ours.
function importRule(paths, patterns) {
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
  };
}

function importDirectionsOf(name) {
  const allowed = importDirections[name];
  if (!allowed) {
    throw new Error(
      `tooling/eslint/importDirections.js says nothing about ${name}. Add what it may import of our own packages`,
    );
  }
  // A leading slash, or a name would also match the last part of a path.
  const withSubpaths = name => [`/${name}`, `/${name}/**`];
  return [
    {
      group: [
        ...['@faultline/*', 'app', 'backend'].flatMap(withSubpaths),
        ...allowed.flatMap(withSubpaths).map(pattern => `!${pattern}`),
      ],
      caseSensitive: true,
      message: `${name} may import of our own packages: ${
        allowed.join(', ') || 'none'
      }. See tooling/eslint/importDirections.js.`,
    },
  ];
}
