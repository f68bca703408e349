/** @public */
export interface FaultView {
  type: string;
  layer: string;
  title: string;
  description: string;
  duration: 'required' | 'none';
  reversibility: string;
  targetKinds: string[];
  /** JSON Schema of the parameters. */
  parameters: Record<string, unknown>;
  /** Agents that offer it now, and those that do not with the reason. */
  availability: Array<{
    agentId: string;
    available: boolean;
    mechanism?: string;
    missing?: string;
    remedy?: string;
  }>;
}
