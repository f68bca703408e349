import { X509Certificate } from 'node:crypto';
import { ControlPlaneDouble } from '../testUtils';
import { enrol } from './enrol';

describe('enrol', () => {
  let controlPlane: ControlPlaneDouble;
  beforeAll(async () => {
    controlPlane = await ControlPlaneDouble.start();
  });
  afterAll(() => controlPlane.stop());

  const enrolWith = (joinToken: string) =>
    enrol({
      enrolAddress: controlPlane.enrolAddress,
      joinToken,
      kind: 'host',
      version: '1',
    });

  it('gets a certificate for the key that it made', async () => {
    const identity = await enrolWith(controlPlane.joinToken('local-host'));
    expect(identity).toMatchObject({
      agentId: 'local-host',
      environment: 'demo',
    });
    expect(new X509Certificate(identity.certificate).subject).toBe(
      'CN=local-host',
    );
  });

  it('is refused with a token that was used, also when two race for it', async () => {
    const token = controlPlane.joinToken('local-host');
    const answers = await Promise.allSettled([
      enrolWith(token),
      enrolWith(token),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('sends nothing to a server that is not the authority of the token', async () => {
    const token = controlPlane.joinToken('local-host');
    const other = token.replace(/[0-9a-f]{64}$/, 'ab'.repeat(32));
    await expect(enrolWith(other)).rejects.toThrow(
      /does not present the authority/,
    );
    await expect(enrolWith(token)).resolves.toBeDefined();
  });
});
