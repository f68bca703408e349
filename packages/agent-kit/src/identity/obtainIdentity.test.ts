import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { agentPaths } from '../dataDir';
import { createLogger } from '../log';
import { ControlPlaneDouble } from '../testUtils';
import { CertificateKeeper } from './CertificateKeeper';

describe('obtaining an identity', () => {
  let folder: string;
  let controlPlane: ControlPlaneDouble;
  let log: string;

  beforeAll(async () => {
    controlPlane = await ControlPlaneDouble.start();
  });
  afterAll(() => controlPlane.stop());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-identity-'));
    controlPlane.presented.length = 0;
    controlPlane.certificateMs = 3_600_000;
    log = '';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (token: string) => writeFileSync(join(folder, 'token'), token);
  /** As after a restart: what is known is on disk. */
  const keeper = () => {
    const stream = new PassThrough().on('data', data => {
      log += String(data);
    });
    return new CertificateKeeper(agentPaths(folder), {
      enrolAddress: controlPlane.enrolAddress,
      joinTokenFile: join(folder, 'token'),
      kind: 'host',
      version: '1',
      log: createLogger(stream, {}),
    });
  };

  it('does not try a token again that was refused, and says what to do', async () => {
    const token = controlPlane.joinToken('edge');
    put(token);
    await keeper().identity(false);
    rmSync(join(folder, 'identity'), { recursive: true });

    await expect(keeper().identity(false)).rejects.toThrow(
      /was refused: The join token was used.*put a new one there/,
    );
    await expect(keeper().identity(false)).rejects.toThrow(
      /was used or refused before: create a new one/,
    );
    expect(controlPlane.presented).toEqual([token, token]);

    put(controlPlane.joinToken('edge'));
    expect((await keeper().identity(false)).agentId).toBe('edge');
  });

  it('does not present the token that it has used when the control plane refuses it', async () => {
    put(controlPlane.joinToken('edge'));
    const identity = await keeper().identity(false);
    expect(await keeper().identity(true)).toEqual(identity);
    expect(controlPlane.presented).toHaveLength(1);
    expect(log).toMatch(/refuses agent edge. Create a join token/);
  });

  it('asks for a token when its certificate has expired, and enrols under its name when one comes', async () => {
    controlPlane.certificateMs = -1000;
    put(controlPlane.joinToken('edge'));
    const old = await keeper().identity(false);
    expect(keeper().expired).toMatch(/only reports and reverts/);
    expect(await keeper().identity(false)).toEqual(old);
    expect(log).toMatch(/edge expired at .* Create a join token for edge/);

    controlPlane.certificateMs = 3_600_000;
    put(controlPlane.joinToken('edge'));
    const renewed = await keeper().identity(false);
    expect(renewed.agentId).toBe('edge');
    expect(renewed.certificate).not.toBe(old.certificate);
    expect(keeper().expired).toBeUndefined();
  });

  it('refuses a token for another name', async () => {
    controlPlane.certificateMs = -1000;
    put(controlPlane.joinToken('edge'));
    await keeper().identity(false);
    put(controlPlane.joinToken('other'));
    await expect(keeper().identity(false)).rejects.toThrow(
      /is for other, and this data folder is that of edge/,
    );
    expect(controlPlane.presented).toHaveLength(1);
  });
});
