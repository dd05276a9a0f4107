/** An authenticator as a phone or a key has it: makes passkeys and answers challenges, for tests without a browser. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

export type Authenticator = {
  /** The id of its passkey. */
  readonly id: string;
  /** The answer that adds it. */
  add(options: { challenge: string }, origin?: string): string;
  /** The answer that uses it. */
  use(
    options: { challenge: string },
    more?: { origin?: string; counter?: number; verified?: boolean }
  ): string;
};

const encoded = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/** Heads of CBOR items (RFC 8949 §3), as short as an attestation needs. */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  return value < 256
    ? Buffer.from([(major << 5) | 24, value])
    : Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}
const whole = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value));
const bytes = (value: Uint8Array) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

/** A public key of the curve P-256 as COSE writes it (RFC 9053 §7.1.1). */
function cose(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  const part = (value: string | undefined) => bytes(Buffer.from(value ?? '', 'base64url'));
  return map(
    [whole(1), whole(2)],
    [whole(3), whole(-7)],
    [whole(-1), whole(1)],
    [whole(-2), part(x)],
    [whole(-3), part(y)]
  );
}

/** Makes one that has a single passkey for the site at `home`. */
export function makeAuthenticator(home: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(32);
  const id = encoded(credential);
  const client = (type: string, challenge: string, origin: string) =>
    JSON.stringify({ type, challenge, origin, crossOrigin: false });

  function data(flags: number, counter: number, origin: string): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags]), count]);
  }

  return {
    id,
    add({ challenge }, origin = home) {
      const length = Buffer.from([0, credential.length]);
      const made = Buffer.concat([
        data(0x45, 0, origin),
        Buffer.alloc(16),
        length,
        credential,
        cose(publicKey)
      ]);
      const attestation = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(made)]
      );
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: encoded(client('webauthn.create', challenge, origin)),
          attestationObject: encoded(attestation),
          transports: ['internal']
        }
      });
    },
    use({ challenge }, { origin = home, counter = 0, verified = true } = {}) {
      const said = client('webauthn.get', challenge, origin);
      const shown = data(verified ? 0x05 : 0x01, counter, origin);
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: encoded(said),
          authenticatorData: encoded(shown),
          signature: encoded(sign('sha256', Buffer.concat([shown, sha256(said)]), privateKey))
        }
      });
    }
  };
}
