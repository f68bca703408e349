import type { StoredAgent } from '../../database/types';
import { CERTIFICATE_BACKDATED_MS } from '../authority/CertificateAuthority';
import type { Peer } from '../listeners/readPeer';

/** Times in certificates are whole seconds. */
const ROUNDING_MS = 1000;

/** Why an agent with this record and this certificate may neither connect nor renew; undefined when it may. */
export function refusalOf(
  known: StoredAgent | undefined,
  certificate: Pick<Peer, 'issuedAt' | 'serial'>,
): string | undefined {
  if (!known) {
    return 'this agent is not enrolled here (any more); enrol it again';
  }
  if (known.quarantinedReason !== undefined) {
    return `this agent is quarantined: ${known.quarantinedReason}`;
  }
  // The one that was issued last is good whatever the clock did since. A former one is too, because the answer to a renewal can get lost;
  // but not one from before the agent was enrolled again.
  const latest = number(certificate.serial) === number(known.certificateSerial);
  const earliest = known.enrolledAt - CERTIFICATE_BACKDATED_MS - ROUNDING_MS;
  if (!latest && certificate.issuedAt < earliest) {
    return 'this agent was enrolled again since; this certificate is void';
  }
  return undefined;
}

/** Serial numbers are written with or without leading zeros, in small or capital letters. */
function number(serial: string): bigint {
  return BigInt(`0x${serial}`);
}
