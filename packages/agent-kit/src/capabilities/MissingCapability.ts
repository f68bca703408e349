/** Why a fault cannot be done here, and what would change that. @public */
export interface MissingCapability {
  missing: string;
  remedy: string;
}
