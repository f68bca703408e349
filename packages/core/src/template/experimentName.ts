/** The name of an experiment's document: `Slow ledger` for `payments` is `slow-ledger-payments`. */
export function experimentName(title: string, entityName: string): string {
  return `${title} ${entityName}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 253);
}
