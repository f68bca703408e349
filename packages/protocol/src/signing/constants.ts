/**
 * How often an agent says that it is alive, and at which time of its own, in milliseconds. The control plane may ask for more, not for less.
 *
 * @public
 */
export const HEARTBEAT_MS = 1000;

/** Within this, both sides give a silent connection up, in milliseconds. The keepalive of the channels is shorter. */
const HALF_OPEN_MS = 10_000;

/**
 * A command that may come too late is refused when the word of the agent that it answers is longer ago than this, in milliseconds. On a connection
 * that lives, the next heartbeat is at most one interval away, and there and back again take no longer than a silent connection is believed in:
 * what is older was kept back somewhere. It is less than the 15 s of supervision, so that what passes is still worth something.
 *
 * @public
 */
export const COMMAND_MAX_AGE_MS = HEARTBEAT_MS + HALF_OPEN_MS;
