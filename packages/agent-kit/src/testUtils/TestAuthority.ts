import 'reflect-metadata';
import { createHash, webcrypto, X509Certificate } from 'node:crypto';
import {
  BasicConstraintsExtension,
  Pkcs10CertificateRequest,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate as PeculiarCertificate,
} from '@peculiar/x509';

const ALGORITHM = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
} as const;
const HOUR = 3_600_000;

/** A certificate authority for tests, with the certificates it made. @public */
export class TestAuthority {
  private serial = 1;

  private constructor(
    private readonly keys: CryptoKeyPair,
    private readonly root: PeculiarCertificate,
  ) {}

  static async create(): Promise<TestAuthority> {
    const keys = await generateKeys();
    const root = await X509CertificateGenerator.createSelfSigned({
      serialNumber: '01',
      name: 'CN=Test authority',
      notBefore: new Date(Date.now() - HOUR),
      notAfter: new Date(Date.now() + HOUR),
      keys,
      signingAlgorithm: ALGORITHM,
      extensions: [new BasicConstraintsExtension(true, undefined, true)],
    });
    return new TestAuthority(keys, root);
  }

  get certificate(): string {
    return `${this.root.toString('pem')}\n`;
  }

  get fingerprint(): string {
    const { raw } = new X509Certificate(this.certificate);
    return createHash('sha256').update(raw).digest('hex');
  }

  /** Key and chain for a server on the loopback address. */
  async issueServer(): Promise<{ key: string; chain: string }> {
    const keys = await generateKeys();
    const certificate = await this.issue('CN=localhost', keys.publicKey, [
      new SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ]);
    const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    const body = Buffer.from(pkcs8).toString('base64');
    return {
      key: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`,
      chain: `${certificate}\n${this.certificate}`,
    };
  }

  /** Certifies an agent's request, for so many milliseconds from now. */
  async issueAgent(
    agentId: string,
    request: Buffer,
    lifeMs = HOUR,
  ): Promise<string> {
    const parsed = new Pkcs10CertificateRequest(request);
    const key = await parsed.publicKey.export(
      ALGORITHM,
      ['verify'],
      webcrypto as Crypto,
    );
    return this.issue(
      `CN=${agentId}`,
      key,
      [
        new SubjectAlternativeNameExtension([
          { type: 'url', value: `faultline://agent/${agentId}` },
        ]),
      ],
      lifeMs,
    );
  }

  private async issue(
    subject: string,
    publicKey: CryptoKey,
    extensions: SubjectAlternativeNameExtension[],
    lifeMs = HOUR,
  ): Promise<string> {
    this.serial += 1;
    const certificate = await X509CertificateGenerator.create({
      serialNumber: this.serial.toString(16).padStart(2, '0'),
      subject,
      issuer: this.root.subject,
      notBefore: new Date(Date.now() - 60_000),
      notAfter: new Date(Date.now() + lifeMs),
      publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions,
    });
    return certificate.toString('pem');
  }
}

async function generateKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
}
