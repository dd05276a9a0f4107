/** The text of a file of reports: which encoding it is in, told by its bytes. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** The largest file: five thousand rows with long descriptions. */
export const SHEET_BYTES_MAX = 5 * 1024 * 1024;

export const ENCODINGS = ['utf-8', 'windows-1250'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What stands beyond ASCII in a Polish, Ukrainian-free text saved by an old spreadsheet: letters and typography. */
const CENTRAL_EUROPEAN =
  /^[\t\n\r\x20-\x7E\u00A0ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽäöüÄÖÜßôÔ„”“‘’‚–—…•§°×€«»·]*$/u;

/** Two bytes that begin a text in UTF-16, or the archive a spreadsheet's own format is. */
function isOther(bytes: Uint8Array): Refusal | undefined {
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b) return refuse('sheet-is-a-spreadsheet', 'file');
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || bytes.includes(0))
    return refuse('sheet-encoding', 'file');
  return undefined;
}

/**
 * The text, without a byte order mark. Bytes that are UTF-8 are UTF-8; others are read as Windows-1250 when that
 * gives nothing but letters of this part of Europe.
 *
 * Refused rather than guessed when neither fits: a wrong guess would record "Ĺ‚awka" in five thousand cases.
 */
export function decoded(
  bytes: Uint8Array,
  most = SHEET_BYTES_MAX
): { text: string; encoding: Encoding } | Refusal {
  if (bytes.length === 0) return refuse('sheet-empty', 'file');
  if (bytes.length > most) return refuse('sheet-too-big', 'file', { megabytes: most / 1024 / 1024 });
  const other = isOther(bytes);
  if (other) return other;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const text = new TextDecoder('windows-1250').decode(bytes);
    return CENTRAL_EUROPEAN.test(text)
      ? { text, encoding: 'windows-1250' }
      : refuse('sheet-encoding', 'file');
  }
}
