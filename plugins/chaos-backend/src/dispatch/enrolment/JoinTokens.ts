import { formatJoinToken, parseJoinToken } from '@faultline/chaos-protocol';
import { createHash, randomBytes } from 'node:crypto';
import type { AgentStore } from '../../database/types';

/** How long a join token can be used, in milliseconds. */
export const JOIN_TOKEN_TTL_MS = 15 * 60 * 1000;

/** What a new agent will be. */
export interface AgentRequest {
  /** The agent's id for ever. */
  name: string;
  kind: string;
  environment: string;
}

/** Makes one-time join tokens and takes them back exactly once. Only hashes are stored. */
export class JoinTokens {
  constructor(
    private readonly options: {
      agents: AgentStore;
      /** Of the authority's certificate: agents pin it. */
      fingerprint: string;
      now: () => number;
    },
  ) {}

  /** @returns the token, shown once, and when it ends (milliseconds since the epoch) */
  async create(
    request: AgentRequest,
    createdBy: string,
  ): Promise<{ token: string; expiresAt: number }> {
    const secret = randomBytes(24).toString('base64url');
    const expiresAt = this.options.now() + JOIN_TOKEN_TTL_MS;
    const secretHash = hash(secret);
    await this.options.agents.insertToken({
      ...request,
      id: rowId(request.name, secretHash),
      secretHash,
      createdBy,
      expiresAt,
    });
    return {
      token: formatJoinToken({
        id: request.name,
        secret,
        fingerprint: this.options.fingerprint,
      }),
      expiresAt,
    };
  }

  /**
   * Takes a token.
   *
   * @returns undefined when it is unknown, used, expired or made by another authority
   */
  async redeem(text: string): Promise<AgentRequest | undefined> {
    let token;
    try {
      token = parseJoinToken(text);
    } catch {
      return undefined;
    }
    const secretHash = hash(token.secret);
    return this.options.agents.redeemToken(
      rowId(token.id, secretHash),
      secretHash,
      this.options.now(),
    );
  }
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** An agent may be asked to join more than once; each token is a row of its own. */
function rowId(name: string, secretHash: string): string {
  return `${name}:${secretHash.slice(0, 16)}`;
}
