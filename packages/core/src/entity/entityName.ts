/**
 * The name in a canonical reference: `ledger` of `component:default/ledger`. Endpoints carry it as their label `to`.
 *
 * @public
 */
export function entityName(entityRef: string): string {
  return entityRef.slice(entityRef.lastIndexOf('/') + 1);
}
