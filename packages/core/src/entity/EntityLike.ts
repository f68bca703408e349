/**
 * What Faultline reads of a catalog entity; a Backstage `Entity` is one.
 *
 * @public
 */
export interface EntityLike {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    title?: string;
    annotations?: Record<string, string>;
  };
  spec?: Record<string, unknown>;
  relations?: Array<{ type: string; targetRef: string }>;
}
