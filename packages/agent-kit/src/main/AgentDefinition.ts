import type { AgentKind } from '@faultline/chaos-core';
import type { MissingCapability } from '../capabilities';
import type { BootClock } from '../clock';
import type { AgentConfig } from '../config';
import type { AnyFault, TargetSource } from '../fault';
import type { Logger } from '../log';

/** What one kind of agent brings to the kit. @public */
export interface AgentParts {
  faults: readonly AnyFault[];
  targets: TargetSource;
  /** Why a fault cannot be done here now; undefined when it can. */
  missing(fault: AnyFault): Promise<MissingCapability | undefined>;
  /** Gives back what it holds; called after everything is reverted. */
  close(): void;
}

/** @public */
export interface AgentDefinition {
  kind: AgentKind;
  /** Name of its command. */
  program: string;
  version: string;
  /** Problems of the configuration that only this kind knows, as sentences. */
  problems(config: AgentConfig): string[];
  /** Also called in the guardian: faults must be able to revert from their undo records alone. */
  create(
    config: AgentConfig,
    services: { clock: BootClock; log: Logger },
  ): AgentParts;
}
