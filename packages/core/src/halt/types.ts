/** What a halt covers. @public */
export type HaltScope =
  | { kind: 'run'; runId: string }
  | { kind: 'entity'; entityRef: string }
  | { kind: 'owner'; ownerRef: string }
  | { kind: 'environment'; environment: string }
  | { kind: 'everything' };

/** A stop order over a scope that also blocks new starts until it is lifted. @public */
export interface Halt {
  id: string;
  scope: HaltScope;
  reason: string;
  /** Who gave it, an entity reference. */
  by: string;
  /** Milliseconds since the epoch. */
  at: number;
  lifted?: { by: string; at: number; reason: string };
}

/** What a run or an offer says of itself, so that a halt can be matched without asking anybody. @public */
export interface HaltLabels {
  runId: string;
  entityRefs: string[];
  owners: string[];
  environment: string;
}
