import type { StoredAgent } from '../../database/types';
import { refusalOf } from './refusalOf';

const HOUR_MS = 60 * 60 * 1000;

describe('refusalOf', () => {
  const known: StoredAgent = {
    id: 'edge',
    kind: 'host',
    environment: 'demo',
    enrolledAt: 10 * HOUR_MS,
    certificateSerial: '0a1b',
    certificateUntil: 100 * HOUR_MS,
    capabilities: [],
  };

  it('lets the latest certificate pass, whatever the clock did since', () => {
    expect(refusalOf(known, { serial: 'A1B', issuedAt: 0 })).toBeUndefined();
  });

  it('lets a former certificate of the same enrolment pass, because an answer can get lost', () => {
    const issuedAt = known.enrolledAt - 5 * 60 * 1000 - 999;
    expect(refusalOf(known, { serial: 'ff', issuedAt })).toBeUndefined();
  });

  it('refuses a certificate from before the agent was enrolled again', () => {
    const issuedAt = known.enrolledAt - 6 * 60 * 1000;
    expect(refusalOf(known, { serial: 'ff', issuedAt })).toContain('void');
  });

  it('refuses who is unknown, and who is quarantined', () => {
    const latest = { serial: '0a1b', issuedAt: known.enrolledAt };
    expect(refusalOf(undefined, latest)).toContain('not enrolled');
    expect(
      refusalOf({ ...known, quarantinedReason: 'two of them' }, latest),
    ).toContain('quarantined: two of them');
  });
});
