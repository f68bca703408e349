import { readFile } from 'node:fs/promises';

/** What a process was started with; undefined when it may not be read or the process is gone. */
export async function readEnvironment(
  pid: number,
): Promise<Map<string, string> | undefined> {
  let content: string;
  try {
    content = await readFile(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return undefined;
  }
  const entries = content.split('\0').flatMap(entry => {
    const equals = entry.indexOf('=');
    return equals > 0
      ? [[entry.slice(0, equals), entry.slice(equals + 1)] as const]
      : [];
  });
  return new Map(entries);
}
