import { status } from '@grpc/grpc-js';
import type { LiveSession } from './LiveSession';

/** A silent stream older than this may be a ghost of a host that was replaced, in milliseconds. */
const GHOST_MS = 10_000;

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
   * @returns `cloned` when another agent with a journal of its own is alive under the same identity; both must go
   */
  admit(session: LiveSession, now: number): 'admitted' | 'cloned' {
    const { agentId } = session.view;
    const former = this.sessions.get(agentId);
    const cloned =
      former !== undefined &&
      former.journalIncarnation !== session.journalIncarnation &&
      now - former.view.heardAt < GHOST_MS;
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
