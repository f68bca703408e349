/**
 * A shell reads what it is given as a program. Arguments that come from an
 * experiment or a catalog entity must never reach one, so every process is
 * started from a list of arguments.
 */
const message =
  'No shell: start the program with spawn or execFile and a list of arguments.';
const childProcess = '/^(node:)?child_process$/';

exports.restrictedPaths = ['child_process', 'node:child_process'].map(name => ({
  name,
  importNames: ['exec', 'execSync'],
  message,
}));

exports.restrictedSyntax = [
  {
    selector: `ImportDeclaration[source.value=${childProcess}] > :matches(ImportDefaultSpecifier, ImportNamespaceSpecifier)`,
    message: `Import spawn or execFile by name. ${message}`,
  },
  {
    selector: `CallExpression[callee.name='require'][arguments.0.value=${childProcess}]`,
    message: `Import spawn or execFile by name. ${message}`,
  },
  {
    selector: `ImportExpression[source.value=${childProcess}]`,
    message: `Import spawn or execFile by name. ${message}`,
  },
  {
    selector:
      ":matches(Property[key.name='shell'], Property[key.value='shell']):not([value.value=false])",
    message,
  },
];
