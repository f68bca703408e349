import { status } from '@grpc/grpc-js';
import type { LiveSession } from './LiveSession';

/** A silent stream older than this may be a ghost of a host that was replaced, in milliseconds. */
const GHOST_MS = 10_000;
/** No machine boots, and starts an agent, within this time after the last word of the one before, in milliseconds. */
const BOOT_MS = 3000;
/** What an agent says where it cannot read the boot of its machine. */
const UNKNOWN_BOOT = 'unknown';

/** Who is connected. One session an agent; the newest one wins, unless two different agents use one identity. */
export class SessionRegistry {
  private readonly sessions = new Map<string, LiveSession>();

  get(agentId: string): LiveSession | undefined {
    return this.sessions.get(agentId);
  }

  all(): LiveSession[] {
    return [...this.sessions.values()];
  }

  /**
   * Takes a session in. A former stream of the same agent is ended: it is a ghost of a broken connection.
   *
   * @returns `cloned` when another agent is alive under the same identity, with a journal of its own, or with a copy of the journal on another
   * machine; both must go
   */
  admit(session: LiveSession, now: number): 'admitted' | 'cloned' {
    const { agentId } = session.view;
    const former = this.sessions.get(agentId);
    const cloned =
      former !== undefined &&
      (otherJournal(former, session)
        ? now - former.view.heardAt < GHOST_MS
        : otherMachine(former, session) && now - former.view.heardAt < BOOT_MS);
    if (cloned) {
      return 'cloned';
    }
    this.sessions.set(agentId, session);
    former?.stream.end(
      status.ABORTED,
      'a newer stream of this agent took over',
    );
    return 'admitted';
  }

  /** Forgets a session, unless a newer one has taken its place; true when it was the current one. */
  remove(session: LiveSession): boolean {
    const { agentId } = session.view;
    if (this.sessions.get(agentId) !== session) {
      return false;
    }
    this.sessions.delete(agentId);
    return true;
  }
}

function otherJournal(former: LiveSession, session: LiveSession): boolean {
  return former.journalIncarnation !== session.journalIncarnation;
}

/** A copied data folder brings identity and journal with it, but not the boot of the machine. */
function otherMachine(former: LiveSession, session: LiveSession): boolean {
  return (
    former.bootId !== session.bootId &&
    ![former.bootId, session.bootId].includes(UNKNOWN_BOOT)
  );
}
