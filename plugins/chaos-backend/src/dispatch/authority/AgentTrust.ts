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

const AUTHORITY = 'agent-authority.json';
const LISTENER = 'agent-listener.json';
const COMMAND_KEY = 'command-key.pem';

/**
 * Everything by which agents and the control plane know each other. Kept in the data folder, where the embedded default makes it on the first
 * start; the database never sees a private key.
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
 * Reads the trust from the data folder, and makes what is missing where that is right.
 *
 * @throws when a file is there but cannot be read as what it should be, or is missing and must not be made
 */
export async function loadAgentTrust(options: {
  dataDir: string;
  /** Host names and addresses of the listeners. */
  names: string[];
  now: number;
  /** False where there may be several replicas, or a new folder at every start: each would make keys that no agent knows. */
  mayGenerate: boolean;
}): Promise<AgentTrust> {
  const files = new PrivateFiles(options.dataDir);
  if (!options.mayGenerate) {
    await requireKeys(files);
  }
  const pair = await loadPair(files, AUTHORITY, () =>
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

async function requireKeys(files: PrivateFiles): Promise<void> {
  const missing: string[] = [];
  for (const name of [AUTHORITY, COMMAND_KEY]) {
    if ((await files.read(name)) === undefined) {
      missing.push(files.path(name));
    }
  }
  if (missing.length) {
    throw new Error(
      `with PostgreSQL the keys are not made here, because every replica and every start needs the same ones, and ${missing.join(
        ' and ',
      )} ${
        missing.length === 1 ? 'is' : 'are'
      } missing; make them once as docs/configuration.md tells (section Keys) and mount them there for every replica`,
    );
  }
}

async function loadPair(
  files: PrivateFiles,
  name: string,
  make: () => Promise<KeyedCertificate>,
): Promise<KeyedCertificate> {
  const text = await files.read(name);
  if (text !== undefined) {
    return readPair(text, files.path(name));
  }
  const pair = await make();
  await files.write(name, JSON.stringify(pair, undefined, 2));
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
  options: { names: string[]; now: number; mayGenerate: boolean },
): Promise<KeyedCertificate> {
  const text = await files.read(LISTENER);
  if (text !== undefined) {
    const pair = readPair(text, files.path(LISTENER));
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
  // Any replica can make its own one from the authority. Where the keys are mounted it lives as long as the process, because such a folder can be
  // read-only, and replicas may share it.
  if (options.mayGenerate) {
    await files.write(LISTENER, JSON.stringify(chain, undefined, 2));
  }
  return chain;
}

async function loadCommandKey(files: PrivateFiles): Promise<KeyObject> {
  const text = await files.read(COMMAND_KEY);
  if (text !== undefined) {
    return createPrivateKey(text);
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  await files.write(
    COMMAND_KEY,
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  return privateKey;
}
