/**
 * zod keeps one text for each issue; ours are two, what is wrong and what to do. They are kept apart by a line break, and `problemsFromIssues`
 * takes them apart again.
 */
export function joinSentences(message: string, remedy: string): string {
  return `${message}\n${remedy}`;
}
