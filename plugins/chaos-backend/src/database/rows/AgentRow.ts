import type { StoredAgent } from '../types';
import { optional, optionalNumber } from './optional';

/** A row of `agents`. */
export interface AgentRow {
  id: string;
  kind: string;
  environment: string;
  enrolled_at: number | string;
  certificate_serial: string;
  certificate_until: number | string;
  journal_incarnation: string | null;
  boot_id: string | null;
  version: string | null;
  hostname: string | null;
  heard_at: number | string | null;
  quarantined_reason: string | null;
  capabilities: string;
}

/** Reads an agent. */
export function agentFromRow(row: AgentRow): StoredAgent {
  return {
    id: row.id,
    kind: row.kind,
    environment: row.environment,
    enrolledAt: Number(row.enrolled_at),
    certificateSerial: row.certificate_serial,
    certificateUntil: Number(row.certificate_until),
    journalIncarnation: optional(row.journal_incarnation),
    bootId: optional(row.boot_id),
    version: optional(row.version),
    hostname: optional(row.hostname),
    heardAt: optionalNumber(row.heard_at),
    quarantinedReason: optional(row.quarantined_reason),
    capabilities: JSON.parse(row.capabilities),
  };
}

/** Writes an agent. */
export function agentToRow(agent: StoredAgent): AgentRow {
  return {
    id: agent.id,
    kind: agent.kind,
    environment: agent.environment,
    enrolled_at: agent.enrolledAt,
    certificate_serial: agent.certificateSerial,
    certificate_until: agent.certificateUntil,
    journal_incarnation: agent.journalIncarnation ?? null,
    boot_id: agent.bootId ?? null,
    version: agent.version ?? null,
    hostname: agent.hostname ?? null,
    heard_at: agent.heardAt ?? null,
    quarantined_reason: agent.quarantinedReason ?? null,
    capabilities: JSON.stringify(agent.capabilities),
  };
}
