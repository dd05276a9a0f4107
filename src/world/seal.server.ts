/** The seal: PINs, secret links and hashes, all made from one key with the platform's own cryptography. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a secret link opens; a case where nothing is said. `photo` is one kept between two sendings of a form. */
export type LinkTo = 'case' | 'follower' | 'area' | 'batch' | 'invitation' | 'photo' | 'appointment';

/**
 * What a hidden text is: each kind has a key of its own, so that what one page shows of its address shows nothing of
 * a cookie or a letter. `kept` is what never leaves the database.
 */
export type Hidden = 'kept' | 'search' | 'letter' | 'waiting' | 'press' | 'app' | 'webhook' | 'mark' | 'keys';

/** Letters with links to these went out before links knew what they open; those links still open them. */
const OPENED_BEFORE: ReadonlySet<LinkTo> = new Set(['follower', 'area', 'batch', 'invitation']);

export type Seal = {
  /** Six digits that belong to a case. */
  pin(id: string): string;
  /** The secret part of a link that belongs to an id: 38 characters, URL-safe. */
  link(id: string, to?: LinkTo): string;
  /** The id a secret link belongs to, or nothing if it was not made here, or to open something else. */
  opened(link: string, to?: LinkTo): string | undefined;
  /** Hash under the key, for things that may be guessed (addresses in the list of tries). */
  keyed(text: string): Buffer;
  /** A text that may be personal, made fit to stand in an address: unreadable for whoever has no key. */
  hidden(text: string, what?: Hidden): string;
  /** The text behind it, or nothing if it was not hidden here, or as something else. */
  shown(hidden: string, what?: Hidden): string | undefined;
};

/** Hash of something unguessable (a session token, an API key): SHA-256. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** 256 bits of chance, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Are two strings equal, told in the same time whatever they hold? */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [hashOf(a), hashOf(b)];
  return timingSafeEqual(x, y);
}

/**
 * A seal over `key`.
 *
 * PIN and link are worked out from the case's id and never stored: a copy of the database opens no case,
 * and a receipt can be shown again. The price: a new key makes every old PIN and link worthless.
 */
export function sealOf(key: string): Seal {
  const mac = (what: string, text: string) => createHmac('sha256', key).update(`${what}\0${text}`).digest();
  const keyOf = (what: Hidden) => mac('hidden', what);
  const codeOf = (id: string, to: LinkTo) => mac(to === 'case' ? 'link' : `link ${to}`, id).subarray(0, 12);
  const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
  return {
    pin: (id) => String(mac('pin', id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0'),
    link: (id, to = 'case') => Buffer.concat([bytesOf(id), codeOf(id, to)]).toString('base64url'),
    opened(link, to = 'case') {
      const bytes = Buffer.from(link, 'base64url');
      if (bytes.length !== 28 || bytes.toString('base64url') !== link) return undefined;
      const hex = bytes.subarray(0, 16).toString('hex');
      const id = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20)
      ].join('-');
      const code = bytes.subarray(16);
      const before = OPENED_BEFORE.has(to) && timingSafeEqual(code, codeOf(id, 'case'));
      return timingSafeEqual(code, codeOf(id, to)) || before ? id : undefined;
    },
    keyed: (text) => mac('keyed', text),
    hidden(text, what = 'kept') {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(what), nonce);
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url');
    },
    shown(hidden, what = 'kept') {
      const bytes = Buffer.from(hidden, 'base64url');
      if (bytes.length < 28) return undefined;
      const cipher = createDecipheriv('aes-256-gcm', keyOf(what), bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      try {
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    }
  };
}

/** The key kept in `folder`, made on first use and readable by its owner only. */
export function keptSecret(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, newToken(), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  return readFileSync(file, 'utf8').trim();
}
