/** The same text with an upper-case first letter, e.g. for the title `Ledger down`. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
