const SECOND = 1_000;
const HOUR = 3_600_000;
const MEBIBYTE = 2 ** 20;

/** How long a fault may be asked for. Longer is an outage, not an experiment; the operator's limit is lower still. */
export const FAULT_DURATION = { minimum: SECOND, maximum: 24 * HOUR };

/** Delays of a request or connection. */
export const LATENCY = { minimum: 0, maximum: 300 * SECOND };

/** Memory held by memory pressure. */
export const MEMORY = { minimum: MEBIBYTE, maximum: 64 * 1024 * MEBIBYTE };
