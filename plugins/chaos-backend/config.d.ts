export interface Config {
  /** Faultline, the chaos engineering plugin. */
  chaos?: {};
}
