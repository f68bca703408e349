import type { Knex } from 'knex';
import { agentFromRow, agentToRow } from '../rows/AgentRow';
import type { AgentStore, StoredAgent } from '../types';

/** Enrolled agents and the tokens with which they enrol. */
export class DatabaseAgentStore implements AgentStore {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async insertToken(token: Parameters<AgentStore['insertToken']>[0]) {
    await this.#database('join_tokens').insert({
      id: token.id,
      secret_hash: token.secretHash,
      name: token.name,
      kind: token.kind,
      environment: token.environment,
      created_by: token.createdBy,
      expires_at: token.expiresAt,
    });
  }

  async redeemToken(id: string, secretHash: string, now: number) {
    // One statement decides between two that race for the same token.
    const taken = await this.#database('join_tokens')
      .where({ id, secret_hash: secretHash })
      .whereNull('used_at')
      .andWhere('expires_at', '>', now)
      .update({ used_at: now });
    if (taken !== 1) {
      return undefined;
    }
    return this.#database('join_tokens')
      .where({ id })
      .first('name', 'kind', 'environment');
  }

  async upsert(agent: StoredAgent): Promise<void> {
    await this.#database('agents')
      .insert(agentToRow(agent))
      .onConflict('id')
      .merge();
  }

  async get(id: string): Promise<StoredAgent | undefined> {
    const row = await this.#database('agents').where({ id }).first();
    return row && agentFromRow(row);
  }

  async list(): Promise<StoredAgent[]> {
    const rows = await this.#database('agents').orderBy('id');
    return rows.map(agentFromRow);
  }

  async heard(id: string, facts: Parameters<AgentStore['heard']>[1]) {
    const columns = {
      ...(facts.heardAt !== undefined && { heard_at: facts.heardAt }),
      ...(facts.bootId !== undefined && { boot_id: facts.bootId }),
      ...(facts.version !== undefined && { version: facts.version }),
      ...(facts.hostname !== undefined && { hostname: facts.hostname }),
      ...(facts.journalIncarnation !== undefined && {
        journal_incarnation: facts.journalIncarnation,
      }),
      ...(facts.capabilities !== undefined && {
        capabilities: JSON.stringify(facts.capabilities),
      }),
    };
    if (Object.keys(columns).length) {
      await this.#database('agents').where({ id }).update(columns);
    }
  }

  async renewCertificate(
    id: string,
    certificate: Parameters<AgentStore['renewCertificate']>[1],
  ): Promise<boolean> {
    const { serial, until, enrolledAt } = certificate;
    const written = await this.#database('agents')
      .where({
        id,
        ...(enrolledAt !== undefined && { enrolled_at: enrolledAt }),
      })
      .whereNull('quarantined_reason')
      .update({ certificate_serial: serial, certificate_until: until });
    return written === 1;
  }

  async quarantine(id: string, reason: string): Promise<void> {
    await this.#database('agents')
      .where({ id })
      .update({ quarantined_reason: reason });
  }
}
