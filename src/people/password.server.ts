/** Passwords: kept only as argon2id, made and compared by the platform's own cryptography. */
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** What a guess costs: 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SALT_BYTES = 16;

/** $argon2id$v=19$m=19456,t=2,p=1$salt$tag, in base64 without padding. */
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Compared with when there is no such person, so that both answers take the same time. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** One password typed on two systems may be different bytes; NFKC makes them the same (RFC 8265 §4.2). */
function tagOf(password: string, cost: Omit<Argon2Parameters, 'message'>): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), ...cost });
}

/** The password as it is kept, in the PHC string format: salt, cost and tag together. */
export async function keptPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, { nonce, ...COST });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Is this the kept password? Without a kept one the answer is no, and takes as long. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const parts = PHC.exec(kept ?? NOBODY);
  if (!parts) throw new Error('A kept password is not in the PHC format.');
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, tag] = parts.slice(4).map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer];
  const given = await tagOf(password, { nonce, memory, passes, parallelism, tagLength: tag.length });
  return timingSafeEqual(given, tag) && kept !== undefined;
}
