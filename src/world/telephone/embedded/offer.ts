/** A browser's offer of sound, read strictly: what is understood is written anew, and the rest goes no further. */
import type { Described } from '#world/telephone/engine.ts';

/** Browsers offer three to eight thousand characters. */
export const OFFER_CHARS_MAX = 65_536;

export type OfferFault =
  'not-an-offer' | 'too-large' | 'no-audio' | 'more-than-audio' | 'no-pcmu' | 'not-encrypted';

/** The offer as the media library is given it, and the payload type of keys pressed, where the browser has any. */
export type Offer = { sdp: string; keys?: number };

/** What was wrong with an offer; said to whoever sent it. */
export class BadOffer extends Error {
  readonly why: OfferFault;
  constructor(why: OfferFault) {
    super(`The offer of sound is refused: ${why}.`);
    this.name = 'BadOffer';
    this.why = why;
  }
}

const FINGERPRINT = /^a=fingerprint:(sha-256|sha-384|sha-512) ([0-9A-F]{2}(:[0-9A-F]{2}){31,63})$/i;
const UFRAG = /^a=ice-ufrag:([\w+/-]{4,256})$/;
const PASSWORD = /^a=ice-pwd:([\w+/-]{22,256})$/;
const MID = /^a=mid:([\w+-]{1,32})$/;
const SSRC = /^a=ssrc:(\d{1,10}) cname:([\w+/{}=.@-]{1,64})$/;
const MID_EXTENSION = /^a=extmap:(\d{1,2})(?:\/\w+)? urn:ietf:params:rtp-hdrext:sdes:mid$/;
const KEYS = /^a=rtpmap:(\d{1,3}) telephone-event\/8000(?:\/1)?$/i;
const SOUND = /^m=audio \d{1,5} (?:UDP|TCP)\/TLS\/RTP\/SAVPF((?: \d{1,3})+)$/;

function find(lines: readonly string[], shape: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const found = shape.exec(line);
    if (found) return found;
  }
  return undefined;
}

/** Dynamic payload types only: nobody's speech is taken for keys. */
function keysIn(lines: readonly string[], types: readonly string[]): number | undefined {
  const found = find(lines, KEYS)?.[1];
  return found !== undefined && types.includes(found) && Number(found) >= 96 && Number(found) <= 127
    ? Number(found)
    : undefined;
}

/**
 * One section of sound, encrypted, with mu-law among what it can; anything else is refused with the reason.
 *
 * The browser's own addresses are left out: it finds us and not we it, so nobody can point this program at an address
 * by naming it, and no name is asked of the network (RFC 8445, lite).
 */
export function readOffer(offer: Described): Offer {
  const told: unknown = offer?.sdp;
  if (offer?.type !== 'offer' || typeof told !== 'string') throw new BadOffer('not-an-offer');
  if (told.length > OFFER_CHARS_MAX) throw new BadOffer('too-large');
  const lines = told.split(/\r?\n/);
  if (lines[0] !== 'v=0') throw new BadOffer('not-an-offer');
  const sections = lines.filter((line) => line.startsWith('m='));
  if (!sections.some((line) => line.startsWith('m=audio '))) throw new BadOffer('no-audio');
  if (sections.length > 1) throw new BadOffer('more-than-audio');
  const types = SOUND.exec(sections[0]!)?.[1]?.trim().split(' ');
  if (!types) throw new BadOffer('not-encrypted');
  if (!types.includes('0')) throw new BadOffer('no-pcmu');
  const [fingerprint, ufrag, password] = [FINGERPRINT, UFRAG, PASSWORD].map((shape) => find(lines, shape));
  if (!fingerprint || !ufrag || !password) throw new BadOffer('not-encrypted');
  const mid = find(lines, MID)?.[1] ?? '0';
  const extension = find(lines, MID_EXTENSION)?.[1];
  const ssrc = find(lines, SSRC);
  const keys = keysIn(lines, types);
  const sdp = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mid}`,
    `m=audio 9 UDP/TLS/RTP/SAVPF 0${keys === undefined ? '' : ` ${keys}`}`,
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${ufrag[1]}`,
    `a=ice-pwd:${password[1]}`,
    `a=fingerprint:${fingerprint[1]!.toLowerCase()} ${fingerprint[2]!.toUpperCase()}`,
    'a=setup:active',
    `a=mid:${mid}`,
    ...(extension === undefined ? [] : [`a=extmap:${extension} urn:ietf:params:rtp-hdrext:sdes:mid`]),
    'a=sendrecv',
    'a=rtcp-mux',
    'a=rtpmap:0 PCMU/8000',
    ...(keys === undefined ? [] : [`a=rtpmap:${keys} telephone-event/8000`, `a=fmtp:${keys} 0-15`]),
    ...(ssrc ? [`a=ssrc:${ssrc[1]} cname:${ssrc[2]}`] : [])
  ];
  return { sdp: `${sdp.join('\r\n')}\r\n`, ...(keys === undefined ? {} : { keys }) };
}

/**
 * The answer with the addresses that browsers reach us at in place of those we listen on: behind a firewall that
 * translates addresses one to one, the two are not the same.
 */
export function withAddresses(sdp: string, announced: readonly string[]): string {
  if (announced.length === 0) return sdp;
  const seen = new Set<string>();
  return sdp
    .split('\r\n')
    .flatMap((line) => {
      const parts = line.split(' ');
      if (!line.startsWith('a=candidate:') || parts[7] !== 'host') return [line];
      return announced
        .map((address, i) => {
          const [head, ...rest] = parts;
          rest[3] = address;
          return [`${head}${i}`, ...rest].join(' ');
        })
        .filter((made) => {
          const place = made.split(' ').slice(4, 6).join(' ');
          return !seen.has(place) && seen.add(place);
        });
    })
    .join('\r\n');
}
