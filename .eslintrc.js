const noShell = require('./tooling/eslint/noShell');

// Packages have their own configuration, from tooling/eslint/packageConfig.
module.exports = {
  root: true,
  overrides: [
    {
      files: ['scripts/**', 'tooling/**', '.eslintrc.js'],
      extends: ['eslint:recommended', 'prettier'],
      env: { node: true, es2022: true },
      parserOptions: { ecmaVersion: 2024 },
      rules: {
        'no-restricted-imports': ['error', { paths: noShell.restrictedPaths }],
        'no-restricted-syntax': ['error', ...noShell.restrictedSyntax],
      },
    },
    {
      files: ['**/*.mjs'],
      parserOptions: { sourceType: 'module' },
    },
  ],
};
