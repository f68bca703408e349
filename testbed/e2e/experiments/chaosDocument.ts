/** A `ChaosExperiment` as a plain object, for what no template makes. */
export function chaosDocument(
  name: string,
  spec: {
    entityRef?: string;
    target: Record<string, unknown>;
    action: Record<string, unknown>;
    [field: string]: unknown;
  },
): Record<string, unknown> {
  return {
    apiVersion: 'chaos.example.com/v1',
    kind: 'ChaosExperiment',
    metadata: { name },
    spec,
  };
}
