/**
 * A go that comes later than this after the agent's ready is refused by the agent, in milliseconds. Shorter than the driver's lease of 5 s: no
 * adopter can exist yet (docs/concepts/runs.md, "How a fault begins").
 *
 * @public
 */
export const READY_TTL_MS = 2000;

/**
 * A one-shot fault that has not struck this long after its go was accepted does not strike any more, in milliseconds: whoever pressed the button
 * counts on it happening now or not at all.
 *
 * @public
 */
export const GO_TTL_MS = 2000;

/**
 * How long an agent keeps a fault without a word of the run's driver, in milliseconds. Renewed, it counts from the agent's own word that the
 * driver's side had heard last, so that no message becomes younger on its way; at first from the go, which is at most 2 s old.
 *
 * @public
 */
export const SUPERVISION_TTL_MS = 15_000;

/**
 * When an agent tries a failed revert again, in milliseconds.
 *
 * @public
 */
export const REVERT_RETRY_MS = 1000;
