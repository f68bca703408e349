// What speaks about the supervisor's own process and would be false in a child.
const NOT_INHERITED = [
  'FAULTLINE_ENTITY',
  'FAULTLINE_LABELS',
  'FAULTLINE_PARENT_PIPE',
];

/**
 * The environment of a child: the supervisor's, less what is only its own.
 *
 * @public
 */
export function childEnvironment(
  inherited: NodeJS.ProcessEnv,
  own: Record<string, string>,
): NodeJS.ProcessEnv {
  const environment = { ...inherited };
  for (const name of NOT_INHERITED) {
    delete environment[name];
  }
  return { ...environment, ...own };
}
