const { builtinModules } = require('node:module');

/**
 * The domain decides from what it is given. It does no input or output, and
 * reads neither the clock nor randomness, so that every decision can be repeated
 * in a test, in a simulation and after the fact.
 */
const message =
  'The domain is pure: take what you need as an argument, and let an adapter bring it.';

exports.restrictedPatterns = [
  { group: ['node:*', '@backstage/*', '@backstage/**'], message },
];

exports.restrictedPaths = builtinModules.map(name => ({ name, message }));

exports.restrictedSyntax = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message,
  },
  { selector: "CallExpression[callee.name='Date']", message },
  { selector: 'ImportExpression', message },
];

exports.rules = {
  'no-restricted-globals': [
    'error',
    ...[
      'Buffer',
      'XMLHttpRequest',
      'WebSocket',
      'clearInterval',
      'clearTimeout',
      'console',
      'crypto',
      'document',
      'fetch',
      'global',
      'globalThis',
      'localStorage',
      'navigator',
      'performance',
      'process',
      'queueMicrotask',
      'require',
      'self',
      'setImmediate',
      'setInterval',
      'setTimeout',
      'window',
    ].map(name => ({ name, message })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message },
    { object: 'Math', property: 'random', message },
  ],
};
