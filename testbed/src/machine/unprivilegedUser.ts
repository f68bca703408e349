import { readFile } from 'node:fs/promises';

/** A user by number, as the system's calls want it. @public */
export interface UserIds {
  readonly uid: number;
  readonly gid: number;
}

/** By convention the user with the fewest rights: "nobody". */
const NOBODY: UserIds = { uid: 65534, gid: 65534 };

/**
 * Whom to run a program as that refuses to run as root.
 *
 * @param preferred - a user's name, taken when the machine knows it
 * @returns `undefined` when this process is not root: then as itself
 * @public
 */
export async function unprivilegedUser(
  preferred: string,
): Promise<UserIds | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const line of users.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === preferred) return { uid: Number(uid), gid: Number(gid) };
  }
  return NOBODY;
}
