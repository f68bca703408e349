import type { Command } from '../generated/chaos/agent/v1/agent';

type Kind = NonNullable<Command['command']>['$case'];

const EXPIRES: Record<Kind, boolean> = {
  listTargets: true,
  checkAction: true,
  offer: true,
  go: true,
  supervise: true,
  // Stopping late is always right.
  stop: false,
  halt: false,
  // Bound by its signature and by the row of its halt: nothing but a new halt makes it untrue.
  liftHalt: false,
  // Carries halts, and comes before the first heartbeat is asked for.
  welcome: false,
  // What is stored stays stored. Without it an agent whose window of reports is full would say nothing more on this stream.
  acknowledge: false,
};

/** Whether a command of this kind may come too late. What starts, prolongs or asks for something does; what ends something does not. */
export function expires(kind: Kind): boolean {
  return EXPIRES[kind];
}
