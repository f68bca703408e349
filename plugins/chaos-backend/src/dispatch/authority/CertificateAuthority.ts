import { createHash, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { KEY_ALGORITHM, x509 } from './x509';

/** How much earlier than its issue a certificate begins, in milliseconds. */
export const CERTIFICATE_BACKDATED_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A certificate with its private key, both PEM. */
export interface KeyedCertificate {
  certificate: string;
  privateKey: string;
}

/** A certificate that was issued to an agent. */
export interface IssuedCertificate {
  /** PEM. */
  certificate: string;
  /** Hexadecimal, lower case. */
  serial: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/**
 * The embedded certificate authority of the SQLite default: it signs the certificates of the listeners and of the agents.
 */
export class CertificateAuthority {
  private constructor(
    private readonly certificate: x509.X509Certificate,
    private readonly privateKey: CryptoKey,
  ) {}

  /** A new authority, valid for ten years. */
  static async generate(now: number): Promise<KeyedCertificate> {
    const keys = await crypto.subtle.generateKey(KEY_ALGORITHM, true, [
      'sign',
      'verify',
    ]);
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: newSerial(),
      name: 'CN=Faultline agents',
      notBefore: new Date(now - DAY_MS),
      notAfter: new Date(now + 3650 * DAY_MS),
      signingAlgorithm: KEY_ALGORITHM,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(
          // eslint-disable-next-line no-bitwise
          x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
          true,
        ),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return {
      certificate: certificate.toString('pem'),
      privateKey: await exportKey(keys.privateKey),
    };
  }

  /** @throws when the two texts are not a certificate and its private key. */
  static async load(pair: KeyedCertificate): Promise<CertificateAuthority> {
    const privateKey = await crypto.subtle.importKey(
      'pkcs8',
      x509.PemConverter.decodeFirst(pair.privateKey),
      KEY_ALGORITHM,
      false,
      ['sign'],
    );
    return new CertificateAuthority(
      new x509.X509Certificate(pair.certificate),
      privateKey,
    );
  }

  /** PEM, for both sides to trust. */
  get pem(): string {
    return this.certificate.toString('pem');
  }

  /** SHA-256 over the certificate's DER, hexadecimal: what a join token pins. */
  get fingerprint(): string {
    return createHash('sha256')
      .update(Buffer.from(this.certificate.rawData))
      .digest('hex');
  }

  /**
   * A certificate for the listeners.
   *
   * @param names - host names and IP addresses under which agents reach this backend
   */
  async issueServer(names: string[], now: number): Promise<KeyedCertificate> {
    const keys = await crypto.subtle.generateKey(KEY_ALGORITHM, true, [
      'sign',
      'verify',
    ]);
    const certificate = await this.sign({
      subject: 'CN=faultline-control-plane',
      publicKey: keys.publicKey,
      notAfter: now + 90 * DAY_MS,
      now,
      usage: x509.ExtendedKeyUsage.serverAuth,
      names: names.map(name => ({
        type: isIP(name) ? 'ip' : 'dns',
        value: name,
      })),
    });
    return {
      certificate: certificate.toString('pem'),
      privateKey: await exportKey(keys.privateKey),
    };
  }

  /**
   * A certificate for an agent, from its request. Only the key is taken from the request: the subject is ours.
   *
   * @throws when the request is unreadable or not signed by its own key
   */
  async issueAgent(
    agentId: string,
    request: Uint8Array,
    lifetimeMs: number,
    now: number,
  ): Promise<IssuedCertificate> {
    const asked = new x509.Pkcs10CertificateRequest(Uint8Array.from(request));
    if (!(await asked.verify())) {
      throw new Error(
        'the certificate request is not signed by the key it names',
      );
    }
    const certificate = await this.sign({
      subject: `CN=${agentId}`,
      publicKey: asked.publicKey,
      notAfter: now + lifetimeMs,
      now,
      usage: x509.ExtendedKeyUsage.clientAuth,
      names: [{ type: 'url', value: `faultline://agent/${agentId}` }],
    });
    return {
      certificate: certificate.toString('pem'),
      serial: certificate.serialNumber.toLowerCase(),
      until: certificate.notAfter.getTime(),
    };
  }

  private async sign(options: {
    subject: string;
    publicKey: CryptoKey | x509.PublicKey;
    notAfter: number;
    now: number;
    usage: x509.ExtendedKeyUsage;
    names: x509.JsonGeneralNames;
  }): Promise<x509.X509Certificate> {
    return x509.X509CertificateGenerator.create({
      serialNumber: newSerial(),
      subject: options.subject,
      issuer: this.certificate.subject,
      // Agents whose clock is a little behind must not see a certificate from the future.
      notBefore: new Date(options.now - CERTIFICATE_BACKDATED_MS),
      notAfter: new Date(options.notAfter),
      signingAlgorithm: KEY_ALGORITHM,
      publicKey: options.publicKey,
      signingKey: this.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([options.usage]),
        new x509.SubjectAlternativeNameExtension(options.names),
      ],
    });
  }
}

function newSerial(): string {
  // The first bit must be zero: serial numbers are positive integers.
  return `0${randomBytes(16).toString('hex').slice(1)}`;
}

async function exportKey(key: CryptoKey): Promise<string> {
  return x509.PemConverter.encode(
    await crypto.subtle.exportKey('pkcs8', key),
    'PRIVATE KEY',
  );
}
