/** The little work before sending, done by the browser while somebody reads or types. */

type Asked = { algorithm: string; challenge: string; maxnumber: number; salt: string; signature: string };

/** Hashes between two breaths, so that the page answers to whoever uses it. */
const AT_ONCE = 250;

const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The answer as the form sends it; empty where there is none, or the browser has no hashes (a page without TLS).
 *
 * Nobody has to wait for it: what is sent without an answer is taken all the same, only not by the dozen.
 */
export async function workOut(asked: Asked): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return '';
  const encoder = new TextEncoder();
  for (let from = 0; from <= asked.maxnumber; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, n) => from + n);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest('SHA-256', encoder.encode(asked.salt + String(number))))
    );
    const found = hashes.findIndex((hash) => hexOf(hash) === asked.challenge);
    const { algorithm, challenge, salt, signature } = asked;
    if (found >= 0)
      return btoa(JSON.stringify({ algorithm, challenge, number: numbers[found], salt, signature }));
    await new Promise((done) => setTimeout(done));
  }
  return '';
}
