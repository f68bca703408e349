import { X509Certificate } from 'node:crypto';
import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAgentTrust } from './AgentTrust';
import { KEY_ALGORITHM, x509 } from './x509';

const NOW = Date.parse('2026-11-12T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const NAMES = ['localhost', '127.0.0.1'];

describe('loadAgentTrust', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'faultline-trust-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('makes keys that only the own user may read', async () => {
    await loadAgentTrust({
      dataDir,
      names: NAMES,
      now: NOW,
      mayGenerate: true,
    });
    const names = await readdir(dataDir);
    const files = names.filter(name => name !== '.gitignore');
    expect(files.sort()).toEqual([
      'agent-authority.json',
      'agent-listener.json',
      'command-key.pem',
    ]);
    for (const file of files) {
      // eslint-disable-next-line no-bitwise
      expect((await stat(join(dataDir, file))).mode & 0o777).toBe(0o600);
    }
  });

  it('keeps them out of the repository that its folder may be in', async () => {
    const kept = async () => readFile(join(dataDir, '.gitignore'), 'utf8');
    const load = () =>
      loadAgentTrust({ dataDir, names: NAMES, now: NOW, mayGenerate: true });
    await load();
    expect(await kept()).toBe('*\n');
    await writeFile(join(dataDir, '.gitignore'), 'mine');
    await rm(join(dataDir, 'command-key.pem'));
    await load();
    expect(await kept()).toBe('mine');
  });

  it('keeps the authority and the command key over a restart', async () => {
    const first = await loadAgentTrust({
      dataDir,
      names: NAMES,
      now: NOW,
      mayGenerate: true,
    });
    const second = await loadAgentTrust({
      dataDir,
      names: NAMES,
      now: NOW,
      mayGenerate: true,
    });
    expect(second.authority.fingerprint).toBe(first.authority.fingerprint);
    expect(second.commandPublicKey).toBe(first.commandPublicKey);
    expect(second.server).toEqual(first.server);
  });

  it('issues the listener certificate anew at half of its life and for a new name', async () => {
    const first = await loadAgentTrust({
      dataDir,
      names: NAMES,
      now: NOW,
      mayGenerate: true,
    });
    const later = await loadAgentTrust({
      dataDir,
      names: NAMES,
      now: NOW + 50 * DAY,
      mayGenerate: true,
    });
    expect(later.server.certificate).not.toBe(first.server.certificate);
    const named = await loadAgentTrust({
      dataDir,
      names: [...NAMES, 'portal.example'],
      now: NOW + 50 * DAY,
      mayGenerate: true,
    });
    expect(
      new X509Certificate(named.server.certificate).checkHost('portal.example'),
    ).toBe('portal.example');
  });

  it('signs an agent certificate that names the agent whatever the request says', async () => {
    const trust = await loadAgentTrust({
      dataDir,
      names: NAMES,
      now: NOW,
      mayGenerate: true,
    });
    const keys = await crypto.subtle.generateKey(KEY_ALGORITHM, true, [
      'sign',
      'verify',
    ]);
    const request = await x509.Pkcs10CertificateRequestGenerator.create({
      name: 'CN=somebody-else',
      keys,
      signingAlgorithm: KEY_ALGORITHM,
    });
    const issued = await trust.authority.issueAgent(
      'local-host',
      new Uint8Array(request.rawData),
      7 * DAY,
      NOW,
    );
    const certificate = new X509Certificate(issued.certificate);
    expect(certificate.subject).toBe('CN=local-host');
    expect(certificate.subjectAltName).toContain(
      'faultline://agent/local-host',
    );
    expect(certificate.serialNumber.toLowerCase()).toBe(issued.serial);
    expect(issued.until).toBe(NOW + 7 * DAY);
    expect(
      certificate.verify(new X509Certificate(trust.authority.pem).publicKey),
    ).toBe(true);
  });

  it('says what to do when a kept file is damaged', async () => {
    await writeFile(join(dataDir, 'agent-authority.json'), '{}');
    await expect(
      loadAgentTrust({ dataDir, names: NAMES, now: NOW, mayGenerate: true }),
    ).rejects.toThrow(/restore it from a backup/);
  });

  it('makes no keys where replicas must share them, and says which are missing', async () => {
    const shared = { dataDir, names: NAMES, now: NOW, mayGenerate: false };
    await expect(loadAgentTrust(shared)).rejects.toThrow(
      /agent-authority\.json and .*command-key\.pem are missing; make them once/,
    );
    expect(await readdir(dataDir)).toEqual([]);
    const made = await loadAgentTrust({ ...shared, mayGenerate: true });
    await rm(join(dataDir, 'command-key.pem'));
    await expect(loadAgentTrust(shared)).rejects.toThrow(
      /and \S*command-key\.pem is missing/,
    );
    await loadAgentTrust({ ...shared, mayGenerate: true });
    await rm(join(dataDir, 'agent-listener.json'));
    const mounted = await loadAgentTrust(shared);
    expect(mounted.authority.fingerprint).toBe(made.authority.fingerprint);
    expect(await readdir(dataDir)).not.toContain('agent-listener.json');
  });
});
