/** Where a launch begins: nothing chosen, a template, or a saved experiment. @internal */
export interface LaunchStart {
  template?: string;
  parameters?: Record<string, string>;
  experimentId?: string;
}
