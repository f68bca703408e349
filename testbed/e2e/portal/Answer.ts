import type { ProblemBody } from '@faultline/backstage-plugin-chaos-common';

/** An answer of the control plane, whatever its status. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  /** The same body, read as that of an error. */
  readonly problem: ProblemBody;
  /** As it was sent. */
  readonly text: string;
}
