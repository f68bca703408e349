import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  KeyObject,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';
import { CertificateAuthority, KeyedCertificate } from './CertificateAuthority';
import { PrivateFiles } from './PrivateFiles';

/**
 * Everything by which agents and the control plane know each other. Made on the first start and kept in the data folder; the database never
 * sees a private key.
 */
export interface AgentTrust {
  authority: CertificateAuthority;
  server: KeyedCertificate;
  /** Signs commands. */
  commandKey: KeyObject;
  /** SPKI, PEM: what an agent gets when it enrols. */
  commandPublicKey: string;
}

/**
 * Reads the trust from the data folder, and makes what is missing.
 *
 * @param names - host names and addresses of the listeners
 * @throws when a file is there but cannot be read as what it should be
 */
export async function loadAgentTrust(options: {
  dataDir: string;
  names: string[];
  now: number;
}): Promise<AgentTrust> {
  const files = new PrivateFiles(options.dataDir);
  const pair = await loadPair(files, 'agent-authority', () =>
    CertificateAuthority.generate(options.now),
  );
  const authority = await CertificateAuthority.load(pair);
  const server = await loadServer(files, authority, options);
  const commandKey = await loadCommandKey(files);
  return {
    authority,
    server,
    commandKey,
    commandPublicKey: createPublicKey(commandKey)
      .export({ type: 'spki', format: 'pem' })
      .toString(),
  };
}

async function loadPair(
  files: PrivateFiles,
  name: string,
  make: () => Promise<KeyedCertificate>,
): Promise<KeyedCertificate> {
  const text = await files.read(`${name}.json`);
  if (text !== undefined) {
    return readPair(text, files.path(`${name}.json`));
  }
  const pair = await make();
  await files.write(`${name}.json`, JSON.stringify(pair, undefined, 2));
  return pair;
}

function readPair(text: string, path: string): KeyedCertificate {
  const pair: Partial<KeyedCertificate> = JSON.parse(text);
  if (!pair.certificate || !pair.privateKey) {
    throw new Error(
      `${path} holds no certificate and private key; restore it from a backup, or remove it and enrol every agent again`,
    );
  }
  return { certificate: pair.certificate, privateKey: pair.privateKey };
}

/** The listeners' certificate is made anew at half of its life, and when the names have changed. */
async function loadServer(
  files: PrivateFiles,
  authority: CertificateAuthority,
  options: { names: string[]; now: number },
): Promise<KeyedCertificate> {
  const text = await files.read('agent-listener.json');
  if (text !== undefined) {
    const pair = readPair(text, files.path('agent-listener.json'));
    const certificate = new X509Certificate(pair.certificate);
    const from = Date.parse(certificate.validFrom);
    const until = Date.parse(certificate.validTo);
    const covers = options.names.every(
      name =>
        (isIP(name)
          ? certificate.checkIP(name)
          : certificate.checkHost(name)) !== undefined,
    );
    const trusted = certificate.verify(
      new X509Certificate(authority.pem).publicKey,
    );
    if (covers && trusted && options.now < (from + until) / 2) {
      return pair;
    }
  }
  const made = await authority.issueServer(options.names, options.now);
  const chain = {
    ...made,
    // Enrolling agents pin the authority, so they must be shown it.
    certificate: `${made.certificate}\n${authority.pem}\n`,
  };
  await files.write('agent-listener.json', JSON.stringify(chain, undefined, 2));
  return chain;
}

async function loadCommandKey(files: PrivateFiles): Promise<KeyObject> {
  const text = await files.read('command-key.pem');
  if (text !== undefined) {
    return createPrivateKey(text);
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  await files.write(
    'command-key.pem',
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  return privateKey;
}
