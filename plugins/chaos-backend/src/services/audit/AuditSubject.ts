/** What an audited call is about; absent parts are not known to it. */
export interface AuditSubject {
  entityRef?: string;
  /** Owners of the entity, comma-separated. */
  owners?: string;
  experimentId?: string;
  runId?: string;
  /** Hash of the plan. */
  planHash?: string;
  [key: string]: string | undefined;
}
